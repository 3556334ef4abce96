import { describe, expect, it } from '@jest/globals';
import { asFollowed, Collector, event, failure, inTurn, refusal } from './contract';
import { EmbeddedEventStore } from './embedded/embedded-event-store';
import { createEventCodec, type EventRegistry } from './event-codec';
import { isPlainObject } from './json-text';

interface Events {
  Paid: { readonly amountFen: number; readonly currency: string };
  Noted: { readonly text: string };
}

const registry: EventRegistry<Events> = {
  Paid: {
    version: 3,
    upcast: {
      1: (data) => ({ amountFen: 100 * yuanOf(data) }),
      2: (data) => ({ ...fieldsOf(data), currency: 'CNY' }),
    },
  },
  Noted: { version: 1 },
};

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  if (!isPlainObject(data)) throw new Error('no object');
  return data;
}

function yuanOf(data: unknown): number {
  const { amountYuan } = fieldsOf(data);
  if (typeof amountYuan !== 'number') throw new Error('no amount');
  return amountYuan;
}

/** Events as an older program wrote them: a store without a codec takes any. */
async function storeWith(...old: Parameters<typeof event>[1][]) {
  const codec = createEventCodec<Events>(registry);
  const store = new EmbeddedEventStore({ folder: { inMemory: true }, mode: 'write' });
  await store.append(
    'a',
    0,
    old.map((changes, i) => event(i + 1, changes)),
  );
  const raw = await store.readStream('a');
  return { codec, raw, store };
}

describe('the event codec', () => {
  it('brings an old payload through every version to the current one', async () => {
    const { codec, raw } = await storeWith({ type: 'Paid', version: 1, data: { amountYuan: 5 } });
    const [paid] = raw.map((one) => codec.decode(one));
    expect(paid).toMatchObject({ type: 'Paid', version: 3, data: { amountFen: 500, currency: 'CNY' } });
    expect(raw[0]).toMatchObject({ version: 1, data: { amountYuan: 5 } });
  });

  it('hands on a current payload as it is', async () => {
    const { codec, raw } = await storeWith({ type: 'Noted', data: { text: '预算' } });
    expect(raw.map((one) => codec.decode(one))).toEqual(raw);
  });

  it.each([
    ['an unknown type', { type: 'Forgotten' }, 'not in the registry'],
    ['a type named like a part of every object', { type: 'toString' }, 'not in the registry'],
    ['a payload that its upcaster cannot read', { type: 'Paid', data: {} }, 'from version 1 to 2'],
    ['a version newer than the program', { type: 'Noted', version: 2 }, 'use a newer one'],
  ])('refuses loudly to read %s', async (_, changes, reason) => {
    const { codec, raw } = await storeWith(changes);
    const error = await failure(Promise.resolve().then(() => raw.map((one) => codec.decode(one))));
    expect(error?.code).toBe('UNREADABLE_EVENT');
    expect(error?.message).toContain(reason);
    expect(error?.message).toContain('position 1');
  });

  it('refuses a registry in which an old version has no way to the current one', () => {
    expect(() => createEventCodec<Pick<Events, 'Noted'>>({ Noted: { version: 2 } })).toThrow(
      'no upcaster from 1',
    );
  });
});

describe('a store opened with a codec', () => {
  const open = () =>
    new EmbeddedEventStore({
      folder: { inMemory: true },
      mode: 'write',
      codec: createEventCodec<Events>(registry),
    });

  it('refuses to append what is unknown or not of the current version', async () => {
    const store = open();
    expect(await refusal(store.append('a', 0, [event(1)]))).toBe('INVALID_ARGUMENT');
    expect(await refusal(store.append('a', 0, [event(1, { type: 'Paid', version: 1 })]))).toBe(
      'INVALID_ARGUMENT',
    );
    expect(await store.streamVersion('a')).toBe(0);
  });

  it('hands out current payloads from reads and to followers', async () => {
    const store = open();
    const recordedAt = '2023-01-01T00:00:00.000Z';
    await store.restore(
      inTurn([
        {
          ...event(1, { type: 'Paid', version: 2, data: { amountFen: 5 } }),
          streamId: 'a',
          recordedAt,
        },
      ]),
    );
    const seen = new Collector();
    await (
      await store.follow(0n, seen.take)
    ).caughtUp;
    const [read] = await store.readStream('a');
    expect(read?.data).toEqual({ amountFen: 5, currency: 'CNY' });
    expect(seen.received).toMatchObject((await store.readStream('a')).map(asFollowed));
    expect(await store.readAll({ limit: 1 })).toEqual([read]);
  });

  it('ends a follower, and fails a read, at an event that it cannot read', async () => {
    const store = open();
    const recordedAt = '2023-01-01T00:00:00.000Z';
    await store.restore(inTurn([{ ...event(1), streamId: 'a', recordedAt }]));
    const errors: Error[] = [];
    const subscription = await store.follow(0n, () => undefined, { onError: (error) => errors.push(error) });
    expect(await refusal(subscription.ended)).toBe('UNREADABLE_EVENT');
    expect(errors).toHaveLength(1);
    expect(await refusal(store.readAll({ limit: 1 }))).toBe('UNREADABLE_EVENT');
  });
});
