import { describe, expect, it } from '@jest/globals';
import { EventStoreError, openEventStore, type EventStore, type EventToAppend } from '@ledger/event-store';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';
import { POSTGRES_18 } from '../support/stores/postgres-binaries';
import { PostgresServer } from '../support/stores/postgres-server';

const SETTINGS = ['max_wal_size=32MB', 'min_wal_size=32MB'];
/** Room that is left when the disk is filled: a WAL file and some more. */
const LEFT_BYTES = 24 * 2 ** 20;

describe('a PostgreSQL server whose disk is full', () => {
  it('refuses what it cannot store, keeps what it acknowledged, and takes more when there is room', async () => {
    const disk = mountSmallDisk(256);
    if (!disk) return;
    try {
      await survivesOn(disk);
    } finally {
      disk.remove();
    }
  }, 300_000);
});

async function survivesOn(disk: SmallDisk): Promise<void> {
  const server = await PostgresServer.start({
    binaries: POSTGRES_18.folder(),
    settings: SETTINGS,
    folder: disk.folder,
  });
  const store = await openEventStore(server.url(), { mode: 'write' });
  disk.fill(LEFT_BYTES);
  const acknowledged = await appendUntilRefused(store);
  disk.clear();
  const next = acknowledged.length;
  await storedInTheEnd(server, store, next);
  const stored = await store.readStream('a');
  expect(stored.map(({ id }) => id)).toEqual([...acknowledged, eventOf(next).id]);
  await store.close();
  await server.stop();
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
async function storedInTheEnd(server: PostgresServer, store: EventStore, version: number): Promise<void> {
  for (;;) {
    try {
      await store.append('a', version, [eventOf(version)]);
      return;
    } catch (error) {
      if (!(error instanceof EventStoreError) || error.code !== 'STORE_UNAVAILABLE') throw error;
      // A server that could not write its log ends; an administrator who has made room starts it again.
      await server.restartIfEnded();
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
