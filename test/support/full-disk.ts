import { expect } from '@jest/globals';
import { EventStoreError, type EventStore, type EventToAppend } from '@ledger/event-store';
import type { SmallDisk } from './small-disk';

export interface DiskStory {
  /** Room that is left when the disk is filled. */
  readonly leftBytes: number;
  /** Starts the server again where it has ended. */
  readonly restart: () => Promise<void>;
}

/**
 * The store refuses what it cannot keep, keeps what it acknowledged, and goes on when there is room again. Gives the number
 * of events that it acknowledged before its disk was full.
 */
export async function fillsItsDisk(
  store: EventStore,
  disk: SmallDisk,
  { leftBytes, restart }: DiskStory,
): Promise<number> {
  disk.fill(leftBytes);
  const acknowledged = await appendUntilRefused(store);
  disk.clear();
  const next = acknowledged.length;
  await storedInTheEnd(store, next, restart);
  const stored = await store.readStream('a');
  expect(stored.map(({ id }) => id)).toEqual([...acknowledged, eventOf(next).id]);
  return next;
}

/** Ids of the events that were acknowledged before the first that was refused. */
async function appendUntilRefused(store: EventStore): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const event = eventOf(ids.length);
    try {
      await store.append('a', ids.length, [event]);
    } catch (error) {
      expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      return ids;
    }
    ids.push(event.id);
  }
}

/** The refused append is sent again, the same, until it is stored. */
async function storedInTheEnd(
  store: EventStore,
  version: number,
  restart: () => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      await store.append('a', version, [eventOf(version)]);
      return;
    } catch (error) {
      if (!(error instanceof EventStoreError) || error.code !== 'STORE_UNAVAILABLE') throw error;
      // A server that could not write its log ends; an administrator who has made room starts it again.
      await restart();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** 100 kB that do not compress. */
function eventOf(ordinal: number): EventToAppend {
  const text = Array.from({ length: 12_500 }, (_, i) =>
    (Math.imul(i + 1, 2_654_435_761 + ordinal) >>> 0).toString(16).padStart(8, '0'),
  ).join('');
  return {
    id: `00000000-0000-4000-8000-${ordinal.toString(16).padStart(12, '0')}`,
    type: 'SomethingLarge',
    version: 1,
    data: { text },
    metadata: { actor: 'tester', idempotencyKey: `key-${ordinal}`, commandDigest: 'digest' },
  };
}
