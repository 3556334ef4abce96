import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appropriated, opened, type Fact } from '@ledger/answers/testing';
import { budgetStream, eventRegistry, storedEvents, unitStream } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { STORE_KINDS } from '../../../../test/support/stores/kinds';
import { onStores } from '../../../../test/support/stores/on-every-store';
import type { EmptyStore } from '../../../../test/support/stores/store-kind';
import { LedgerReader } from './ledger-reader';

const YEAR = { unitCode: 'A', fiscalYear: 2023 };
const STREAM = budgetStream('A', 2023);
const BEFORE = '2024-01-01T00:00:00.000Z';
/** By the clock that was ahead. */
const AHEAD = '2099-12-31T23:00:00.000Z';
const RIGHT = '2024-03-01T08:00:00.000Z';
const NEXT = '2024-03-02T08:00:00.000Z';

onStores(STORE_KINDS, (newStore) => {
  describe('a log whose clock was far ahead', () => {
    let empty: EmptyStore;
    let store: EventStore;
    let reader: LedgerReader;
    let now: string;
    beforeEach(async () => {
      empty = await newStore();
      const filled = await openEventStore(empty.url, { mode: 'write' });
      await filled.restore(history());
      await filled.close();
      now = RIGHT;
      await openMended();
    });
    afterEach(async () => {
      await close();
      await empty.remove();
    });
    async function openMended() {
      const codec = createEventCodec(storedEvents);
      store = await openEventStore(empty.url, { mode: 'write', codec, ownClock: () => Date.parse(now) });
      reader = new LedgerReader(store);
      await reader.start();
      await reader.waitForStore();
    }
    async function close() {
      await reader.stop();
      await store.close();
    }
    async function append(amount: number, at: string) {
      now = at;
      const end = await store.streamVersion(STREAM);
      const { position } = await store.append(STREAM, end, [recordOf(appropriated(['A', amount]))]);
      await reader.waitFor(position, 10_000);
      return position;
    }
    const cutAt = (knownAt: string) => reader.pointOf(YEAR, { knownAt }).cut;

    it('is asked by the time of the clock that is right, also what was recorded while it was wrong', async () => {
      const wrong = (await store.head()).position;
      const beforeMending = cutAt(RIGHT);
      expect(beforeMending).toBeLessThan(wrong);
      const first = await append(300, RIGHT);
      const second = await append(400, NEXT);
      expect([cutAt(BEFORE), cutAt(RIGHT), cutAt(NEXT), cutAt(AHEAD)]).toEqual([
        beforeMending,
        first,
        second,
        second,
      ]);
      expect(cutAt('2024-03-01T07:59:59.999Z')).toBe(beforeMending);
      await close();
      await openMended();
      expect([cutAt(BEFORE), cutAt(RIGHT), cutAt(NEXT)]).toEqual([beforeMending, first, second]);
    });

    it('keeps every stored time and byte, never goes back as it is stored, and is copied with both times', async () => {
      const stored = await store.readTexts(0n, 100);
      await append(300, RIGHT);
      const after = await store.readTexts(0n, 100);
      expect(after.slice(0, -1)).toEqual(stored);
      const times = after.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual(times.toSorted());
      expect(times.at(-1)).toBe(AHEAD);
      expect((await store.readStream(STREAM)).at(-1)?.recordedAt).toBe(RIGHT);
      const copy = await openEventStore('embedded::memory:', {
        mode: 'write',
        codec: createEventCodec(storedEvents),
      });
      const plain = await openEventStore(empty.url, { mode: 'read' });
      await copy.restore(inTurn(await plain.readAll()));
      expect((await copy.readStream(STREAM)).at(-1)?.recordedAt).toBe(RIGHT);
      expect((await copy.readTexts(0n, 100)).map(({ recordedAt }) => recordedAt)).toEqual(times);
      await plain.close();
      await copy.close();
    });
  });
});

/** The last event was recorded while the clock was ahead. */
async function* history() {
  const registered: Fact = {
    type: 'UnitRegistered',
    data: { occurredOn: '2023-01-01', unitCode: 'A', name: 'A', level: 'department', region: '某市' },
  };
  yield { ...recordOf(registered), streamId: unitStream('A'), recordedAt: BEFORE };
  yield { ...recordOf(opened), streamId: STREAM, recordedAt: BEFORE };
  yield { ...recordOf(appropriated(['A', 100])), streamId: STREAM, recordedAt: AHEAD };
}

async function* inTurn<Item>(items: readonly Item[]) {
  yield* items;
}

function recordOf({ type, data }: Fact) {
  const metadata = { actor: 'clerk', idempotencyKey: randomUUID(), commandDigest: 'digest' };
  return { id: randomUUID(), type, version: eventRegistry[type].version, data, metadata };
}
