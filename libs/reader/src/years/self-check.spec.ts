import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { executionIn, YearTimeline, type LedgerEvent } from '@ledger/answers';
import { anyHistory, appropriated, opened, streamOf, type Fact } from '@ledger/answers/testing';
import { budgetStream, eventRegistry, provenanceMetadata, storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import fc from 'fast-check';
import { embedded } from '../../../../test/support/stores/embedded';
import type { EmptyStore, StoreServer } from '../../../../test/support/stores/store-kind';
import { Catalogue } from '../catalogue/catalogue';
import { streamsOf } from '../catalogue/year-streams';
import { LoadedYears } from './loaded-years';
import { SelfCheck } from './self-check';

const YEAR = { unitCode: 'A', fiscalYear: 2023 };
const FACTS = [opened, appropriated(['A', 100]), appropriated(['A', 200])];

describe('a self-check of what is kept in memory', () => {
  let server: StoreServer;
  let empty: EmptyStore;
  let store: EventStore;
  let catalogue: Catalogue;
  beforeEach(async () => {
    server = await embedded.start();
    empty = await server.newStore();
    store = await openEventStore(empty.url, { mode: 'write', codec: createEventCodec(storedEvents) });
    catalogue = new Catalogue();
  });
  afterEach(async () => {
    await store.close();
    await empty.remove();
    await server.stop();
  });

  const stored = async (year: typeof YEAR, facts: readonly Fact[]) => {
    const versions = new Map<string, number>();
    for (const fact of facts) {
      const streamId = streamsOf(year)[streamOf(fact)];
      const version = versions.get(streamId) ?? 0;
      await store.append(streamId, version, [recordOf(fact)]);
      versions.set(streamId, version + 1);
    }
    const events = await store.readAll({ after: catalogue.head, limit: 1_000 });
    return events.map((event) => catalogue.add(event));
  };
  const checking = (kept?: YearTimeline) => {
    const said: string[] = [];
    const withdrawn: unknown[] = [];
    const checkpoints = { read: () => Promise.resolve(kept), write: () => Promise.resolve() };
    const years = new LoadedYears({ store, catalogue, limitBytes: 2 ** 28, checkpoints: () => checkpoints });
    const check = new SelfCheck(
      { store, years, withdraw: (year) => withdrawn.push(year) },
      { everyMs: 1, now: () => 0, say: ({ en }) => said.push(en) },
    );
    return { years, check, said, withdrawn };
  };

  it('finds nothing where what is kept is what the log says, whatever happened', async () => {
    let run = 0;
    const law = fc.asyncProperty(anyHistory, async (facts) => {
      const year = { ...YEAR, unitCode: `U${(run += 1)}` };
      await stored(year, [opened, ...facts]);
      const { years, check } = checking();
      await years.of(year);
      expect(await check.compareNext()).toBe(true);
      expect(check.state).toEqual({ compared: 1, comparedAt: '1970-01-01T00:00:00.000Z', deviations: [] });
    });
    await fc.assert(law, { seed: 20231231, numRuns: 40 });
  });

  it('finds nothing where events were followed, which tells less of their metadata than reading', async () => {
    const events = await stored(YEAR, FACTS);
    expect(events.every(({ from }) => from?.kind === 'entered')).toBe(true);
    const followed = new YearTimeline(YEAR);
    for (const { from: _from, ...event } of events) followed.take(streamOf(event), event);
    const { years, check } = checking(followed);
    await years.of(YEAR);
    await check.compareNext();
    expect(check.state).toMatchObject({ compared: 1, deviations: [] });
  });

  it('gives up and reads anew a year of which something else is kept, and says so', async () => {
    const events = await stored(YEAR, FACTS);
    const { years, check, said, withdrawn } = checking(altered(events));
    const totals = async () => executionIn((await years.of(YEAR)).at(END)).totals.initialFen;
    const wrong = await totals();
    await check.compareNext();
    expect(await totals()).not.toBe(wrong);
    expect(check.state.deviations).toEqual([{ ...YEAR, foundAt: '1970-01-01T00:00:00.000Z' }]);
    expect([withdrawn, said]).toEqual([[YEAR], [expect.stringContaining('the year 2023 of the unit A')]]);
    await check.compareNext();
    expect(check.state).toMatchObject({ compared: 2, deviations: [YEAR] });
  });

  it('names the log, and not what is kept, where it is the log that is damaged', async () => {
    await stored(YEAR, FACTS);
    const { years, check } = checking();
    await years.of(YEAR);
    await empty.spoil(budgetStream('A', 2023));
    await expect(check.compareNext()).rejects.toMatchObject({ code: 'UNREADABLE_EVENT' });
    expect(check.state.deviations).toEqual([]);
    expect(store.faults.all().map(({ streamId }) => streamId)).toEqual([budgetStream('A', 2023)]);
  });

  it('takes one year after the other until it is stopped', async () => {
    for (const unitCode of ['A', 'B']) await stored({ ...YEAR, unitCode }, FACTS);
    const { years, check } = checking();
    expect(await check.compareNext()).toBe(false);
    for (const unitCode of ['A', 'B']) await years.of({ ...YEAR, unitCode });
    check.start();
    while (check.state.compared < 4) await pause(5);
    await check.stop();
    const { compared } = check.state;
    await pause(20);
    expect(check.state.compared).toBe(compared);
  });
});

const END = { asOf: '2023-12-31', cut: 1_000n };

/** As many events, some of them with another amount. */
function altered(events: readonly LedgerEvent[]): YearTimeline {
  const timeline = new YearTimeline(YEAR);
  for (const event of events) timeline.take(streamOf(event), tripled(event));
  return timeline;
}

function tripled(event: LedgerEvent): LedgerEvent {
  if (event.type !== 'AppropriationApproved') return event;
  const lines = event.data.lines.map((line) => ({ ...line, amountFen: line.amountFen * 3 }));
  return { ...event, data: { ...event.data, lines } };
}

function recordOf({ type, data, assumed }: Fact) {
  const said = provenanceMetadata({ from: { kind: 'entered', by: 'clerk' }, ...(assumed && { assumed }) });
  const metadata = { actor: 'clerk', idempotencyKey: 'key', commandDigest: 'digest', ...said };
  return { id: randomUUID(), type, version: eventRegistry[type].version, data, metadata };
}
