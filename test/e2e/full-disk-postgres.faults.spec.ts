import { expect, it } from '@jest/globals';
import { openEventStore } from '@ledger/event-store';
import { fillsItsDisk } from '../support/full-disk';
import { describeWhere } from '../support/needs';
import { lackOfSmallDisk, mountSmallDisk, type SmallDisk } from '../support/small-disk';
import { POSTGRES_18 } from '../support/stores/postgres-binaries';
import { PostgresServer } from '../support/stores/postgres-server';

const SETTINGS = ['max_wal_size=32MB', 'min_wal_size=32MB'];
/** Room that is left when the disk is filled: a WAL file and some more. */
const LEFT_BYTES = 24 * 2 ** 20;

describeWhere(lackOfSmallDisk())('a PostgreSQL server whose disk is full', () => {
  it('refuses what it cannot store, keeps what it acknowledged, and takes more when there is room', async () => {
    const disk = mountSmallDisk(256);
    try {
      expect(await acknowledgedOn(disk)).toBeGreaterThan(0);
    } finally {
      disk.remove();
    }
  }, 300_000);
});

/** How many events the store acknowledged before its disk was full; it has kept them all. */
async function acknowledgedOn(disk: SmallDisk): Promise<number> {
  const server = await PostgresServer.start({
    binaries: POSTGRES_18.folder(),
    settings: SETTINGS,
    folder: disk.folder,
  });
  const store = await openEventStore(server.url(), { mode: 'write' });
  const acknowledged = await fillsItsDisk(store, disk, {
    leftBytes: LEFT_BYTES,
    restart: () => server.restartIfEnded(),
  });
  await store.close();
  await server.stop();
  return acknowledged;
}
