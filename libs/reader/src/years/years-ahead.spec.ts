import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { UnitYear } from '@ledger/answers';
import { appropriated, opened, type Fact } from '@ledger/answers/testing';
import { budgetStream, eventRegistry, storedEvents, unitStream } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore, type StreamBounds } from '@ledger/event-store';
import { StoreBetween } from '../../../../test/support/store-between';
import { embedded } from '../../../../test/support/stores/embedded';
import type { EmptyStore } from '../../../../test/support/stores/store-kind';
import { LedgerReader } from '../ledger/ledger-reader';
import { LoadedYears } from './loaded-years';
import { YearsAhead } from './years-ahead';

const UNITS = Array.from({ length: 12 }, (_, index) => `U${String(index).padStart(2, '0')}`);
/** With a checkpoint of its own. */
const LARGE = 'V';
/** Makes years of four events small, and a checkpoint of the catalogue worth it. */
const CHECKPOINT_AFTER = 50;
const AMPLE = 2 ** 30;

/** Notes which stream is read when the reading begins. */
class NotingStore extends StoreBetween {
  readonly streams: string[] = [];
  onRead: () => void = () => undefined;

  override async readStream(streamId: string, bounds?: StreamBounds) {
    this.streams.push(streamId);
    this.onRead();
    return super.readStream(streamId, bounds);
  }
}

describe('years read ahead', () => {
  let empty: EmptyStore;
  let store: EventStore;
  let dataDir: string;
  const readers: LedgerReader[] = [];
  beforeEach(async () => {
    empty = await (await embedded.start()).newStore();
    store = await openEventStore(empty.url, { mode: 'write', codec: createEventCodec(storedEvents) });
    dataDir = await mkdtemp(join(tmpdir(), 'ahead-'));
    for (const unitCode of [...UNITS, LARGE]) await register(store, unitCode);
    await put(store, budgetStream('U00', 2022), FACTS);
    for (const unitCode of UNITS) await put(store, budgetStream(unitCode, 2023), FACTS);
    await put(store, budgetStream(LARGE, 2023), [...FACTS, ...FACTS.slice(1), ...FACTS.slice(1)]);
  });
  afterEach(async () => {
    for (const reader of readers.splice(0)) await reader.stop();
    await store.close();
    await empty.remove();
    await rm(dataDir, { recursive: true });
  });
  const starts = async (over: EventStore, readAhead: boolean) => {
    const options = { dataDir, checkpointAfter: CHECKPOINT_AFTER, readAhead };
    const reader = new LedgerReader(over, options);
    readers.push(reader);
    await reader.start();
    return reader;
  };
  const reading = async (limitBytes = AMPLE) => {
    const { catalogue } = await starts(store, false);
    const noting = new NotingStore(store);
    const years = new LoadedYears({ store: noting, catalogue, limitBytes });
    return {
      noting,
      years,
      catalogue,
      ahead: new YearsAhead({ catalogue, years, fewerThan: CHECKPOINT_AFTER / 10 }),
    };
  };
  const yearsOf = (fiscalYear: number) => UNITS.map((unitCode) => ({ unitCode, fiscalYear }));

  it('are those that are too small for a checkpoint, the newest first', async () => {
    const { noting, years, ahead } = await reading();
    await ahead.start();
    const budgets = noting.streams.filter((name) => !name.startsWith('unit'));
    expect(budgets).toEqual([
      ...UNITS.map((unitCode) => budgetStream(unitCode, 2023)),
      budgetStream('U00', 2022),
    ]);
    noting.streams.length = 0;
    for (const year of yearsOf(2023)) await years.of(year);
    expect(noting.streams).toEqual([]);
  });

  it('take up three quarters of the memory for years, and push nothing out', async () => {
    const { bytes } = await (await reading()).years.of({ unitCode: 'U00', fiscalYear: 2023 });
    const { years, ahead } = await reading(8 * bytes);
    await ahead.start();
    expect([years.all.length, years.evicted]).toEqual([6, 0]);
  });

  it('are those behind one that cannot be read, too', async () => {
    const { years, ahead } = await reading();
    await empty.spoil(budgetStream('U03', 2023));
    await ahead.start();
    expect(years.all).toHaveLength(UNITS.length);
    await expect(years.of({ unitCode: 'U03', fiscalYear: 2023 })).rejects.toMatchObject({
      code: 'HISTORY_UNREADABLE',
    });
  });

  it('are worked out as of today once they are read, all of them', async () => {
    const { years, catalogue } = await reading();
    const stood: string[] = [];
    const stand = async ({ unitCode, fiscalYear }: UnitYear) => void stood.push(`${unitCode} ${fiscalYear}`);
    await new YearsAhead({ catalogue, years, fewerThan: CHECKPOINT_AFTER / 10, stand }).start();
    expect(stood.toSorted()).toEqual(['U00 2022', ...UNITS.map((unitCode) => `${unitCode} 2023`)].toSorted());
  });

  it('are no more once the reader stops', async () => {
    const { noting, years, ahead } = await reading();
    noting.onRead = () => void ahead.stop();
    await ahead.start();
    expect(years.all.map(({ address }) => address.unitCode)).toEqual(['U00']);
  });

  it('are there for the first look after a start from a checkpoint, and kept up', async () => {
    await (await starts(store, false)).stop();
    const noting = new NotingStore(store);
    const reader = await starts(noting, true);
    while (!noting.streams.includes(budgetStream('U00', 2022))) await nextTurn();
    noting.streams.length = 0;
    await put(store, budgetStream('U05', 2023), FACTS.slice(1));
    await reader.waitForStore();
    const documents: number[] = [];
    for (const { unitCode } of yearsOf(2023)) {
      const point = { unitCode, fiscalYear: 2023, asOf: '2023-12-31', cut: reader.catalogue.head };
      documents.push((await reader.yearAt(point)).documents.length);
    }
    expect(documents).toEqual(UNITS.map((unitCode) => (unitCode === 'U05' ? 6 : 4)));
    expect(noting.streams).toEqual([]);
  });
});

const LINE = 'general/basic/22001/-/302';
const FACTS: readonly Fact[] = [opened, appropriated([LINE, 100]), appropriated([LINE, 200])];

async function register(store: EventStore, unitCode: string): Promise<void> {
  await put(store, unitStream(unitCode), [
    {
      type: 'UnitRegistered',
      data: { occurredOn: '2023-01-01', unitCode, name: unitCode, level: 'department', region: '某市' },
    },
  ]);
}

async function put(store: EventStore, stream: string, facts: readonly Fact[]): Promise<void> {
  const metadata = { actor: 'clerk', idempotencyKey: 'key', commandDigest: 'digest' };
  const events = facts.map(({ type, data }) => {
    return { id: randomUUID(), type, version: eventRegistry[type].version, data, metadata };
  });
  await store.append(stream, 'any', events);
}
