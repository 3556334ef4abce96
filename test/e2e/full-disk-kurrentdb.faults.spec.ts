import { describe, expect, it } from '@jest/globals';
import { openEventStore } from '@ledger/event-store';
import { fillsItsDisk } from '../support/full-disk';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';
import { urlOf } from '../support/stores/kurrentdb';
import { NEEDS_SERVER, SERVER, startSingleNode } from '../support/stores/kurrentdb-node';

/** Chunks are laid out whole: one of 16 MiB fits into what is left, a second does not. */
const OPTIONS = ['--chunk-size=16777216', '--chunks-cache-size=16777216'];
const LEFT_BYTES = 24 * 2 ** 20;

const title = SERVER ? '' : ` (not tried: ${NEEDS_SERVER})`;

describe(`a KurrentDB node whose disk is full${title}`, () => {
  it('refuses what it cannot store, keeps what it acknowledged, and takes more when there is room', async () => {
    const disk = SERVER ? mountSmallDisk(512) : undefined;
    if (!disk) {
      expect(SERVER ?? title).not.toBe('');
      return;
    }
    try {
      await survivesOn(disk);
    } finally {
      disk.remove();
    }
  }, 300_000);
});

async function survivesOn({ folder, ...disk }: SmallDisk): Promise<void> {
  const node = await startSingleNode({ folder, options: OPTIONS });
  const store = await openEventStore(urlOf(node.port), { mode: 'write' });
  try {
    await fillsItsDisk(
      store,
      { folder, ...disk },
      { leftBytes: LEFT_BYTES, restart: () => node.startIfEnded() },
    );
  } finally {
    await store.close();
    await node.kill();
  }
}
