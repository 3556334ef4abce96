import { describe, expect, it } from '@jest/globals';
import type { EventToAppend } from '../event';
import { event, events, refusal, type UnderTest } from './harness';

const { metadata } = event(1);

const REFUSED: Readonly<Record<string, readonly EventToAppend[]>> = {
  'no event at all': [],
  'more than 1,000 events': events(1, 1_001),
  'two events with one id': [event(1), event(1)],
  'an id that is no UUID': [event(1, { id: 'one' })],
  'an empty type': [event(1, { type: '' })],
  'a type that begins with $': [event(1, { type: '$system' })],
  'a payload version of 0': [event(1, { version: 0 })],
  'a payload that is no object': [event(1, { data: 'text' })],
  'a payload that is a list': [event(1, { data: [] })],
  'a NaN in the payload': [event(1, { data: { deep: [{ rate: Number.NaN }] } })],
  'an infinite number': [event(1, { data: { rate: Infinity } })],
  'a bigint': [event(1, { data: { amount: 1n } })],
  'a date object': [event(1, { data: { on: new Date(0) } })],
  'a map': [event(1, { data: { lines: new Map() } })],
  'a hole in a list': [event(1, { data: { list: [undefined] } })],
  'metadata with a value JSON cannot hold': [event(1, { metadata: { ...metadata, extra: 1n } })],
};

export function argumentContract(underTest: UnderTest): void {
  describe('arguments', () => {
    it.each(Object.keys(REFUSED))('refuses to append %s, and stores nothing', async (name) => {
      const { store } = underTest();
      expect(await refusal(store.append('a', 0, REFUSED[name] ?? []))).toBe('INVALID_ARGUMENT');
      expect(await store.streamVersion('a')).toBe(0);
    });

    it('refuses a payload that contains itself', async () => {
      const data: Record<string, unknown> = {};
      data['self'] = data;
      expect(await refusal(underTest().store.append('a', 0, [event(1, { data })]))).toBe('INVALID_ARGUMENT');
    });

    it.each(['', '$system', 'a\nb', 'x'.repeat(256), '\ud800'])(
      'refuses the stream id %j',
      async (streamId) => {
        const { store } = underTest();
        expect(await refusal(store.append(streamId, 0, [event(1)]))).toBe('INVALID_ARGUMENT');
        expect(await refusal(store.readStream(streamId))).toBe('INVALID_ARGUMENT');
        expect(await refusal(store.streamVersion(streamId))).toBe('INVALID_ARGUMENT');
      },
    );

    it.each([-1, 1.5, Number.NaN, 2 ** 53])('refuses the expected version %p', async (version) => {
      expect(await refusal(underTest().store.append('a', version, [event(1)]))).toBe('INVALID_ARGUMENT');
    });

    it('refuses bounds, limits and positions that are none', async () => {
      const { store } = underTest();
      const calls = [
        store.readStream('a', { from: -1 }),
        store.readStream('a', { to: 0.5 }),
        store.readAll({ limit: 0 }),
        store.readAll({ limit: 100_001 }),
        store.readAll({ after: -1n, limit: 1 }),
        store.follow(2n ** 63n, () => undefined),
      ];
      const codes = await Promise.all(calls.map(refusal));
      expect(new Set(codes)).toEqual(new Set(['INVALID_ARGUMENT']));
    });

    it('refuses metadata under a name that is its own', async () => {
      const spoofed = event(1, { metadata: { ...metadata, _recordedAt: '2020-01-01T00:00:00.000Z' } });
      expect(await refusal(underTest().store.append('a', 0, [spoofed]))).toBe('RESERVED_METADATA');
    });
  });
}
