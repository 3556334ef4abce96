import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEventStore, type EventStore, type LogBounds, type RecordedEvent } from '@ledger/event-store';
import { StoreBetween } from '../../../test/support/store-between';
import { embedded } from '../../../test/support/stores/embedded';
import type { EmptyStore } from '../../../test/support/stores/store-kind';
import { copyLog } from './copy-log';

const EVENTS = Array.from({ length: 5 }, (_, i) => ({
  id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
  type: 'SomethingHappened',
  version: 1,
  data: { ordinal: i },
  metadata: { actor: 'tester', idempotencyKey: 'key', commandDigest: 'digest' },
}));

type Events = readonly RecordedEvent[];

/** Gives back other events than it was given. */
class UntrueStore extends StoreBetween {
  constructor(
    inner: EventStore,
    private readonly changed: (events: Events) => Events,
  ) {
    super(inner);
  }

  override async readAll(bounds?: LogBounds): Promise<Events> {
    return this.changed(await super.readAll(bounds));
  }
}

describe('copyLog', () => {
  let made: EmptyStore[];
  let [source, target]: EventStore[] = [];
  beforeEach(async () => {
    const server = await embedded.start();
    made = [await server.newStore(), await server.newStore()];
    [source, target] = await Promise.all(made.map(({ url }) => openEventStore(url, { mode: 'write' })));
    await source?.append('unit-A', 0, EVENTS);
  });
  afterEach(async () => {
    for (const store of [source, target]) await store?.close();
    for (const store of made) await store.remove();
  });

  it('tells how far it is, and what it has compared', async () => {
    if (!source || !target) throw new Error('not open');
    const told: string[] = [];
    const copied = await copyLog(source, target, (done, total) => told.push(`${done}/${total}`));
    expect(told).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
    expect(copied).toEqual({ count: 5, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each([
    ['another event', { type: 'SomethingElse' }],
    ['another time', { recordedAt: '2020-01-01T00:00:00.000Z' }],
    ['another payload', { data: { ordinal: 7 } }],
  ])('refuses a copy in which one event is %s', async (_, other) => {
    if (!source || !target) throw new Error('not open');
    const untrue = new UntrueStore(target, (events) =>
      events.map((event, i) => (i === 2 ? { ...event, ...other } : event)),
    );
    await expect(copyLog(source, untrue, () => undefined)).rejects.toMatchObject({ code: 'RESTORE_DIFFERS' });
  });

  it('refuses a copy that has lost an event', async () => {
    if (!source || !target) throw new Error('not open');
    const untrue = new UntrueStore(target, (events) =>
      events.filter(({ streamVersion }) => streamVersion !== 5),
    );
    await expect(copyLog(source, untrue, () => undefined)).rejects.toMatchObject({ code: 'RESTORE_DIFFERS' });
  });
});
