import { describe, expect, it } from '@jest/globals';
import type { EventToRestore } from '../event';
import { Collector, event, failure, idsOf, inTurn, refusal, STREAM_START, type UnderTest } from './harness';

/** `restore` fills an empty store with events that have their own times. */
export function restoreContract(underTest: UnderTest): void {
  fillingContract(underTest);
  digestContract(underTest);
  livingOnContract(underTest);
  refusalContract(underTest);
  unfinishedContract(underTest);
  sequenceContract(underTest);
}

function fillingContract(underTest: UnderTest): void {
  describe('restore', () => {
    it('keeps order, ids, payloads and times, and marks each with its original time', async () => {
      const { store } = underTest();
      const given = old(1, 2_500);
      const result = await store.restore(inTurn(given));
      const log = await store.readAll({ limit: 3_000 });
      expect(result).toEqual({ count: 2_500, position: log.at(-1)?.position });
      expect(log.map(({ id, streamId, recordedAt, data }) => ({ id, streamId, recordedAt, data }))).toEqual(
        given.map(({ id, streamId, recordedAt, data }) => ({ id, streamId, recordedAt, data })),
      );
      expect(log.map(({ metadata }) => metadata['_recordedAt'])).toEqual(
        given.map(({ recordedAt }) => recordedAt),
      );
      expect((await store.readStream('s-1')).map(({ streamVersion }) => streamVersion).slice(0, 3)).toEqual([
        1, 2, 3,
      ]);
    });

    it('lets ordinary appends follow, never at a time before the last restored event', async () => {
      const { store } = underTest();
      const [ahead] = old(1, 1, '2999-12-31T23:59:59.999Z');
      await store.restore(inTurn(ahead ? [ahead] : []));
      await store.append('s-1', 1, [event(2)]);
      const [appended] = await store.readStream('s-1', { from: 2 });
      expect(appended?.recordedAt).toBe('2999-12-31T23:59:59.999Z');
      expect((await store.head()).recordedAt).toBe(appended?.recordedAt);
    });

    it('takes what another restore wrote, so that a copy can be copied', async () => {
      const { store } = underTest();
      const marked = old(1, 3).map((one) => ({
        ...one,
        metadata: { ...one.metadata, _recordedAt: one.recordedAt },
      }));
      await store.restore(inTurn(marked));
      const log = await store.readAll({ limit: 3 });
      const copied = log.map(({ metadata: { _digest, ...metadata } }) => [JSON.stringify(metadata), _digest]);
      const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
      expect(copied).toEqual(marked.map(({ metadata }) => [JSON.stringify(metadata), digest]));
    });
  });
}

function digestContract(underTest: UnderTest): void {
  describe('restore', () => {
    it('keeps digests as they are brought, so that a copy shows what its source shows', async () => {
      const { store } = underTest();
      const given = old(1, 3, '2023-01-01T00:00:00.000Z').map((one, i) => ({
        ...one,
        streamId: 'a',
        metadata: { ...one.metadata, _digest: String(i).repeat(64) },
      }));
      await store.restore(inTurn(given));
      const log = await store.readAll({ limit: 3 });
      expect(log.map(({ metadata }) => metadata['_digest'])).toEqual(
        given.map(({ metadata }) => metadata._digest),
      );
      expect((await failure(store.readOn('a', STREAM_START, 3)))?.event).toMatchObject({ streamVersion: 1 });
    });
  });
}

function livingOnContract(underTest: UnderTest): void {
  describe('restore', () => {
    it('delivers restored events to followers', async () => {
      const { store } = underTest();
      const seen = new Collector();
      await store.follow(0n, seen.take);
      await store.restore(inTurn(old(1, 5)));
      await seen.until(5);
      expect(idsOf(seen.received)).toEqual(idsOf(old(1, 5)));
    });

    it('does nothing with an empty sequence', async () => {
      const { store } = underTest();
      expect(await store.restore(inTurn([]))).toEqual({ count: 0, position: 0n });
      expect((await store.append('a', 0, [event(1)])).streamVersion).toBe(1);
    });
  });
}

function refusalContract(underTest: UnderTest): void {
  describe('restore refuses', () => {
    it('a store that holds events, its own finished restore among them', async () => {
      const { store } = underTest();
      await store.restore(inTurn(old(1, 2)));
      expect(await refusal(store.restore(inTurn(old(1, 2))))).toBe('STORE_NOT_EMPTY');
      expect(await store.readAll({ limit: 10 })).toHaveLength(2);
    });

    it.each([
      '2023-06-30',
      '2023-06-30T08:00:00Z',
      '2023-02-30T08:00:00.000Z',
      '2023-06-30T08:00:00.000+08:00',
    ])('the time %s, which is not in the form that it gives out', async (recordedAt) => {
      expect(await refusal(underTest().store.restore(inTurn(old(1, 1, recordedAt))))).toBe(
        'INVALID_ARGUMENT',
      );
    });

    it('times that go back, naming the event', async () => {
      const sequence = [...old(1, 1, '2023-02-01T00:00:00.000Z'), ...old(2, 2, '2023-01-31T23:59:59.999Z')];
      const error = await failure(underTest().store.restore(inTurn(sequence)));
      expect(error?.code).toBe('INVALID_ARGUMENT');
      expect(error?.message).toContain('event 2 ');
    });

    it('an original time that is not the time it is recorded at', async () => {
      const sequence = old(1, 1).map((one) => ({
        ...one,
        metadata: { ...one.metadata, _recordedAt: '2001-01-01T00:00:00.000Z' },
      }));
      expect(await refusal(underTest().store.restore(inTurn(sequence)))).toBe('RESERVED_METADATA');
    });
  });
}

function unfinishedContract(underTest: UnderTest): void {
  describe('an unfinished restore', () => {
    it('is gone on with by the same sequence, over a restart; until then reads work and appends do not', async () => {
      const { store, reopen } = underTest();
      await expect(store.restore(breaksOff(old(1, 2_200)))).rejects.toThrow('the source broke off');
      expect(await refusal(store.append('a', 0, [event(9_999)]))).toBe('RESTORE_UNFINISHED');
      const again = await reopen();
      expect(await again.restoreIsUnfinished()).toBe(true);
      const kept = await again.readAll({ limit: 5_000 });
      expect(idsOf(kept)).toEqual(idsOf(old(1, kept.length)));
      expect(kept.length).toBeGreaterThan(0);
      expect(await refusal(again.append('a', 0, [event(9_999)]))).toBe('RESTORE_UNFINISHED');
      expect(await refusal(again.tryWriting())).toBe('RESTORE_UNFINISHED');
      expect((await again.restore(inTurn(old(1, 3_000)))).count).toBe(3_000);
      expect(await again.restoreIsUnfinished()).toBe(false);
      expect(await refusal(again.tryWriting())).toBe('nothing');
      expect(idsOf(await again.readAll({ limit: 5_000 }))).toEqual(idsOf(old(1, 3_000)));
      expect((await again.append('a', 0, [event(9_999)])).streamVersion).toBe(1);
    });

    it('lets a second restore wait for its end', async () => {
      const { store } = underTest();
      const first = store.restore(inTurn(old(1, 1_500)));
      expect(await refusal(store.restore(inTurn(old(1, 1_500))))).toBe('RESTORE_UNFINISHED');
      expect((await first).count).toBe(1_500);
    });
  });
}

function sequenceContract(underTest: UnderTest): void {
  describe('an unfinished restore refuses', () => {
    const first = old(1, 2_200);
    const others: Readonly<Record<string, readonly EventToRestore[]>> = {
      'other events': old(5_000, 8_000),
      'a payload that has changed': first.map((one, i) =>
        i === 700 ? { ...one, data: { changed: true } } : one,
      ),
      'a sequence that ends before what is stored': first.slice(0, 10),
      'a sequence with nothing in it': [],
    };

    it.each(Object.keys(others))('%s', async (name) => {
      const { store } = underTest();
      await expect(store.restore(breaksOff(first))).rejects.toThrow('the source broke off');
      const kept = await store.readAll({ limit: 5_000 });
      expect(await refusal(store.restore(inTurn(others[name] ?? [])))).toBe('RESTORE_DIFFERS');
      expect(await store.readAll({ limit: 5_000 })).toEqual(kept);
    });
  });
}

function old(from: number, to: number, recordedAt?: string): EventToRestore[] {
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const ordinal = from + i;
    const time = new Date(Date.UTC(2023, 0, 1) + Math.floor(ordinal / 2) * 60_000).toISOString();
    return { ...event(ordinal), streamId: `s-${ordinal % 7}`, recordedAt: recordedAt ?? time };
  });
}

async function* breaksOff(given: readonly EventToRestore[]): AsyncGenerator<EventToRestore> {
  yield* given;
  throw new Error('the source broke off');
}
