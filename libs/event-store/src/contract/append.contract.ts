import { describe, expect, it } from '@jest/globals';
import { APPEND_BYTES, APPEND_LIMIT, appendTexts, bytesOf } from '../checked-arguments';
import type { EventToAppend } from '../event';
import { event, events, failure, idsOf, refusal, type UnderTest } from './harness';

/** Clauses 1, 3, 4 and 8. */
export function appendContract(underTest: UnderTest): void {
  versionContract(underTest);
  atomicContract(underTest);
  concurrencyContract(underTest);
  repetitionContract(underTest);
  repetitionEdges(underTest);
}

function versionContract(underTest: UnderTest): void {
  describe('1. versions', () => {
    it('counts the events of a stream, from 0 for one that is absent', async () => {
      const { store } = underTest();
      expect(await store.streamVersion('a')).toBe(0);
      expect((await store.append('a', 0, events(1, 3))).streamVersion).toBe(3);
      expect((await store.append('a', 3, [event(4)])).streamVersion).toBe(4);
      expect(await store.streamVersion('a')).toBe(4);
      expect(await store.streamVersion('b')).toBe(0);
    });

    it('refuses another version than the stream has, above and below, and says which it has', async () => {
      const { store } = underTest();
      await store.append('a', 0, events(1, 2));
      for (const expected of [0, 1, 3]) {
        const error = await failure(store.append('a', expected, [event(9)]));
        expect([error?.code, error?.actualVersion]).toEqual(['VERSION_CONFLICT', 2]);
      }
      expect(await refusal(store.append('absent', 1, [event(9)]))).toBe('VERSION_CONFLICT');
    });

    it("appends at whatever version where the caller says 'any'", async () => {
      const { store } = underTest();
      expect((await store.append('a', 'any', [event(1)])).streamVersion).toBe(1);
      expect((await store.append('a', 'any', [event(2)])).streamVersion).toBe(2);
    });
  });
}

function atomicContract(underTest: UnderTest): void {
  describe('3. one stream, all or nothing', () => {
    it('stores 1,000 events of one append next to each other', async () => {
      const { store } = underTest();
      const given = events(1, 1_000);
      const appended = await store.append('a', 0, given);
      const stored = await store.readStream('a');
      expect(idsOf(stored)).toEqual(idsOf(given));
      expect(stored.at(-1)?.position).toBe(appended.position);
      expect([undefined, stored[0]?.position]).toContain(appended.firstPosition);
    });

    it('stores the largest append that every store takes, in many events and in one', async () => {
      const { store } = underTest();
      const share = Math.floor(APPEND_BYTES / APPEND_LIMIT);
      const many = events(1, APPEND_LIMIT - 1).map((one) => ofBytes(one, share));
      many.push(ofBytes(event(APPEND_LIMIT), APPEND_BYTES - share * many.length));
      const whole = ofBytes(event(APPEND_LIMIT + 1), APPEND_BYTES);
      await store.append('a', 0, many);
      await store.append('a', APPEND_LIMIT, [whole]);
      expect(await store.readStream('a')).toMatchObject([...many, whole]);
    });

    it('stores appends in turn, knows those that were stored, and stores none behind one that is refused', async () => {
      const { store } = underTest();
      await store.append('a', 0, events(1, 2));
      await store.appendInTurn('a', 0, [events(1, 2), events(3, 5), [event(6)]]);
      await store.append('b', 0, [event(7)]);
      const refused = store.appendInTurn('b', 0, [[event(8)], events(9, 10)]);
      expect(await refusal(refused)).toBe('VERSION_CONFLICT');
      expect(idsOf(await store.readStream('a'))).toEqual(idsOf(events(1, 6)));
      expect(idsOf(await store.readStream('b'))).toEqual(idsOf([event(7)]));
    });

    it('stores none of the events of an append that is refused', async () => {
      const { store } = underTest();
      await store.append('a', 0, [event(1)]);
      expect(await refusal(store.append('a', 0, events(2, 4)))).toBe('VERSION_CONFLICT');
      expect(await refusal(store.append('a', 1, [event(5), event(6, { data: 1 })]))).toBe('INVALID_ARGUMENT');
      expect(idsOf(await store.readAll({ limit: 10 }))).toEqual([event(1).id]);
    });
  });
}

function concurrencyContract(underTest: UnderTest): void {
  describe('4. concurrency', () => {
    it('lets exactly one of twenty appends at the same version win', async () => {
      const { store } = underTest();
      const rivals = events(1, 20).map((rival) => refusal(store.append('a', 0, [rival])));
      const outcomes = await Promise.all(rivals);
      expect(outcomes.filter((outcome) => outcome === 'nothing')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'VERSION_CONFLICT')).toHaveLength(19);
      expect(await store.streamVersion('a')).toBe(1);
    });

    it('stores what is appended to many streams at once, each in its order', async () => {
      const { store } = underTest();
      const appends = events(1, 200).map((one, i) =>
        store.append(`stream-${i % 10}`, Math.floor(i / 10), [one]),
      );
      await Promise.all(appends);
      const third = await store.readStream('stream-3');
      expect(third.map(({ data }) => data)).toEqual(
        Array.from({ length: 20 }, (_, i) => ({ ordinal: 10 * i + 4 })),
      );
      expect(await store.readAll({ limit: 1_000 })).toHaveLength(200);
    });
  });
}

function repetitionContract(underTest: UnderTest): void {
  describe('8. repetition', () => {
    it('stores the same ids at the same version once and gives the first answer again, marked', async () => {
      const { store } = underTest();
      const first = await store.append('a', 0, events(1, 3));
      await store.append('a', 3, [event(4)]);
      const again = await store.append('a', 0, events(1, 3));
      expect(first.replayed).toBe(false);
      expect(again).toEqual({ ...first, replayed: true });
      expect(await store.streamVersion('a')).toBe(4);
    });

    it('recognises a repetition in the middle of a stream and over a restart', async () => {
      const { store, reopen } = underTest();
      await store.append('a', 0, events(1, 2));
      const first = await store.append('a', 2, events(3, 4));
      await store.append('a', 4, events(5, 6));
      expect(await (await reopen()).append('a', 2, events(3, 4))).toEqual({ ...first, replayed: true });
    });

    it('stores one of two identical appends that are under way at once, and answers both alike', async () => {
      const { store } = underTest();
      const [one, other] = await Promise.all([
        store.append('a', 0, events(1, 2)),
        store.append('a', 0, events(1, 2)),
      ]);
      expect({ ...one, replayed: true }).toEqual({ ...other, replayed: true });
      expect(await store.streamVersion('a')).toBe(2);
    });
  });
}

function repetitionEdges(underTest: UnderTest): void {
  describe('8. what is no repetition', () => {
    it('refuses other ids at a version that is past', async () => {
      const { store } = underTest();
      await store.append('a', 0, events(1, 3));
      expect(await refusal(store.append('a', 0, [event(1), event(9)]))).toBe('VERSION_CONFLICT');
      expect(await refusal(store.append('a', 0, events(1, 4)))).toBe('VERSION_CONFLICT');
      expect(await refusal(store.append('a', 1, [event(1)]))).toBe('VERSION_CONFLICT');
    });

    it('refuses an id that stands elsewhere exactly where it says that ids are unique', async () => {
      const { store } = underTest();
      await store.append('a', 0, events(1, 2));
      const refused = store.supports.uniqueEventIds ? 'EVENT_ID_REUSED' : 'nothing';
      expect(await refusal(store.append('b', 0, [event(7), event(1)]))).toBe(refused);
      expect(await store.streamVersion('b')).toBe(refused === 'nothing' ? 2 : 0);
    });
  });
}

/** The event with the longest name, and a payload that brings it to this size. */
function ofBytes(given: EventToAppend, bytes: number): EventToAppend {
  const named = { ...given, type: 't'.repeat(255), data: { text: '' } };
  const [bare] = appendTexts([named]);
  return { ...named, data: { text: 'x'.repeat(bytes - (bare ? bytesOf(bare) : 0)) } };
}
