import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../event';
import { event, events, idsOf, type UnderTest } from './harness';

/** Clauses 2, 5 and 6. */
export function readContract(underTest: UnderTest): void {
  boundsContract(underTest);
  fidelityContract(underTest);
  orderContract(underTest);
}

function boundsContract(underTest: UnderTest): void {
  describe('2. bounds', () => {
    it.each([
      [{}, [1, 2, 3, 4, 5]],
      [{ from: 2 }, [2, 3, 4, 5]],
      [{ to: 2 }, [1, 2]],
      [{ from: 2, to: 4 }, [2, 3, 4]],
      [{ from: 3, to: 3 }, [3]],
      [{ from: 0, to: 1 }, [1]],
      [{ from: 5, to: 99 }, [5]],
      [{ from: 6 }, []],
      [{ from: 4, to: 2 }, []],
      [{ to: 0 }, []],
    ])('reads %j of five events, both ends inclusive', async (bounds, versions) => {
      const { store } = underTest();
      await store.append('a', 0, events(1, 5));
      const read = await store.readStream('a', bounds);
      expect(read.map(({ streamVersion }) => streamVersion)).toEqual(versions);
    });

    it('reads nothing from a stream that is absent', async () => {
      expect(await underTest().store.readStream('absent')).toEqual([]);
    });

    it('reads the whole log page by page, each event once', async () => {
      const { store } = underTest();
      await store.append('a', 0, events(1, 4));
      await store.append('b', 0, events(5, 7));
      const pages: RecordedEvent[][] = [];
      for (let after = 0n; ;) {
        const page = await store.readAll({ after, limit: 3 });
        pages.push([...page]);
        const last = page.at(-1);
        if (!last || page.length < 3) break;
        after = last.position;
      }
      expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
      expect(idsOf(pages.flat())).toEqual(idsOf(events(1, 7)));
    });
  });
}

function fidelityContract(underTest: UnderTest): void {
  describe('5. fidelity', () => {
    it.each<[string, Readonly<Record<string, unknown>>]>([
      [
        'Chinese, emoji and quotes',
        { name: '怀化市自然资源和规划局', mark: '🧾', quote: `"'\\\u0000\u2028` },
      ],
      ['half a surrogate pair', { broken: '\ud83d' }],
      ['an empty object', {}],
      ['empty lists, objects and null', { list: [], object: {}, nothing: null }],
      ['the largest exact integer', { amountFen: 2 ** 53 - 1, negative: -(2 ** 53 - 1) }],
      ['small fractions', { rate: 0.1 + 0.2, tiny: 5e-324 }],
      ['a name such as __proto__', JSON.parse('{"__proto__":{"a":1},"constructor":2}')],
      ['a text of 200,000 characters', { text: '年'.repeat(200_000) }],
    ])('gives back %s', async (_, data) => {
      const { store } = underTest();
      await store.append('a', 0, [event(1, { data, type: '事件' })]);
      const [read] = await store.readStream('a');
      expect(JSON.stringify(read?.data)).toBe(JSON.stringify(data));
      expect(read?.type).toBe('事件');
    });

    it('keeps absent optionals absent, and names in their order', async () => {
      const { store } = underTest();
      await store.append('a', 0, [event(1, { data: { z: 1, absent: undefined, a: 2 } })]);
      const [read] = await store.readStream('a');
      expect(JSON.stringify(read?.data)).toBe('{"z":1,"a":2}');
    });

    it('gives back id, type, payload version, metadata and stream', async () => {
      const { store } = underTest();
      const given = event(1, {
        version: 3,
        metadata: { ...event(1).metadata, commandType: 'Do', more: { x: [1] } },
      });
      await store.append('单位/a b', 0, [given]);
      const [read] = await store.readAll({ limit: 1 });
      expect(read).toMatchObject({ ...given, streamId: '单位/a b', streamVersion: 1 });
    });
  });
}

function orderContract(underTest: UnderTest): void {
  describe('6. order', () => {
    it('gives growing positions in the order of commits, and times that never go back', async () => {
      const { store } = underTest();
      const first = await store.append('a', 0, events(1, 2));
      const second = await store.append('b', 0, [event(3)]);
      const third = await store.append('a', 2, [event(4)]);
      const log = await store.readAll({ limit: 10 });
      const positions = log.map(({ position }) => position);
      expect(positions).toEqual([...positions].sort((one, other) => (one < other ? -1 : 1)));
      expect(new Set(positions).size).toBe(4);
      expect(positions.slice(1)).toEqual([first.position, second.position, third.position]);
      const times = log.map(({ recordedAt }) => recordedAt);
      expect(times).toEqual([...times].sort());
      for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it('knows its head: 0 and no time while empty, then the last event', async () => {
      const { store } = underTest();
      expect(await store.head()).toEqual({ position: 0n, recordedAt: null });
      const { position } = await store.append('a', 0, events(1, 2));
      const last = (await store.readStream('a')).at(-1);
      expect(await store.head()).toEqual({ position, recordedAt: last?.recordedAt });
    });
  });
}
