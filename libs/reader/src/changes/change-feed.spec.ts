import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@ledger/event-store';
import { ChangeFeed } from './change-feed';

const METADATA = { actor: 'tester', idempotencyKey: 'key', commandDigest: 'digest' };

describe('ChangeFeed', () => {
  it('tells a slow listener of everything at once, in one change', async () => {
    const feed = new ChangeFeed();
    const changes = feed.listen(() => true);
    for (let position = 1; position <= 10_000; position += 1) feed.publish([event(position)]);
    expect(await changes.next()).toEqual({
      done: false,
      value: {
        after: 0n,
        position: 10_000n,
        recordedAt: '2024-01-01T00:00:00.000Z',
        streams: [{ kind: 'unit', unitCode: 'A', eventTypes: ['StaffingRecorded'] }],
      },
    });
    await changes.return?.();
  });

  it('ends a listener that waits, and forgets it', async () => {
    const feed = new ChangeFeed();
    const changes = feed.listen(() => true);
    const waiting = changes.next();
    feed.close();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(feed.size).toBe(0);
  });

  it('keeps from a listener what does not concern it', async () => {
    const feed = new ChangeFeed();
    const changes = feed.listen(({ unitCode }) => unitCode === 'B');
    feed.publish([event(1)]);
    feed.publish([{ ...event(2), streamId: 'unit-B' }]);
    expect(await changes.next()).toMatchObject({ value: { position: 2n, streams: [{ unitCode: 'B' }] } });
    await changes.return?.();
  });
});

function event(position: number): RecordedEvent {
  return {
    id: `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`,
    type: 'StaffingRecorded',
    version: 1,
    data: {},
    metadata: METADATA,
    streamId: 'unit-A',
    streamVersion: position,
    position: BigInt(position),
    recordedAt: '2024-01-01T00:00:00.000Z',
  };
}
