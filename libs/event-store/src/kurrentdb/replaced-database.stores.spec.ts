import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWhere } from '../../../../test/support/needs';
import { kurrentNode, urlOf } from '../../../../test/support/stores/kurrentdb';
import { startSingleNode, type KurrentNode } from '../../../../test/support/stores/kurrentdb-node';
import { Collector, events } from '../contract';
import type { Subscription } from '../event';
import type { EventStore } from '../event-store';
import { openKurrentDB } from './open-kurrentdb';

describeWhere(kurrentNode.lacks)('a follower of KurrentDB whose server is started anew', () => {
  let node: KurrentNode;
  let store: EventStore;
  let seen: Collector;
  let following: Subscription;
  beforeEach(async () => {
    node = await startSingleNode();
    await append(0, 3);
    await node.kill();
    await cp(join(node.folder, 'db'), join(node.folder, 'older'), { recursive: true });
    await started(node);
    await append(3, 6);
    store = await openKurrentDB(urlOf(node.port), { mode: 'write' });
    seen = new Collector();
    following = await store.follow(0n, seen.take);
    await seen.until(6);
    await node.kill();
  });
  afterEach(async () => {
    await store.close();
    await node.remove();
  });

  it('on the same database goes on', async () => {
    await started(node);
    await append(6, 8);
    await seen.until(8);
    expect(seen.received).toHaveLength(8);
    await expect(store.head()).resolves.toMatchObject({ position: seen.received.at(-1)?.position });
  });

  it.each([
    ['on an older copy', 3],
    ['on an older copy that has gone on by itself', 9],
  ])('%s gives the store up: nothing of both is mixed', async (_, until) => {
    await rm(join(node.folder, 'db'), { recursive: true });
    await cp(join(node.folder, 'older'), join(node.folder, 'db'), { recursive: true });
    await started(node);
    if (until > 3) await append(3, until);
    const refused = {
      code: 'UNREADABLE_EVENT',
      message: expect.stringContaining('put back from an older copy'),
    };
    await expect(following.ended).rejects.toMatchObject(refused);
    await expect(store.head()).rejects.toMatchObject(refused);
    await expect(store.append('a', 6, events(7, 7))).rejects.toMatchObject(refused);
    expect(seen.received).toHaveLength(6);
  });

  async function append(from: number, to: number): Promise<void> {
    const writer = await openKurrentDB(urlOf(node.port), { mode: 'write' });
    await writer.append('a', from, events(from + 1, to));
    await writer.close();
  }
});

/** Leads as soon as it answers: a node alone elects nobody else. */
async function started(node: KurrentNode): Promise<void> {
  await node.start();
  while ((await node.state()) !== 'leader') await new Promise(setImmediate);
}
