import { expect, it } from '@jest/globals';
import { openEventStore } from '@ledger/event-store';
import { fillsItsDisk } from '../support/full-disk';
import { describeWhere } from '../support/needs';
import { lackOfSmallDisk, mountSmallDisk, type SmallDisk } from '../support/small-disk';
import { urlOf } from '../support/stores/kurrentdb';
import { NEEDS_SERVER, SERVER, startSingleNode } from '../support/stores/kurrentdb-node';

/** Chunks are laid out whole: one of 16 MiB fits into what is left, a second does not. */
const OPTIONS = ['--chunk-size=16777216', '--chunks-cache-size=16777216'];
const LEFT_BYTES = 24 * 2 ** 20;

describeWhere(SERVER ? lackOfSmallDisk() : NEEDS_SERVER)('a KurrentDB node whose disk is full', () => {
  it('refuses what it cannot store, keeps what it acknowledged, and takes more when there is room', async () => {
    const disk = mountSmallDisk(512);
    try {
      expect(await acknowledgedOn(disk)).toBeGreaterThan(0);
    } finally {
      disk.remove();
    }
  }, 300_000);
});

/** How many events the store acknowledged before its disk was full; it has kept them all. */
async function acknowledgedOn({ folder, ...disk }: SmallDisk): Promise<number> {
  const node = await startSingleNode({ folder, options: OPTIONS });
  const store = await openEventStore(urlOf(node.port), { mode: 'write' });
  try {
    return await fillsItsDisk(
      store,
      { folder, ...disk },
      { leftBytes: LEFT_BYTES, restart: () => node.startIfEnded() },
    );
  } finally {
    await store.close();
    await node.kill();
  }
}
