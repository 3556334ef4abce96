import { expect, it } from '@jest/globals';
import { AppendQueue } from './append-queue';

const MIB = 1024 * 1024;

it('makes groups of appends by their bytes; one that is larger than a group goes by itself', async () => {
  const groups: string[][] = [];
  const queue = new AppendQueue((group) => {
    groups.push(group.map(({ streamId }) => streamId));
    for (const { resolve } of group) resolve({ streamVersion: 1, position: 1n, replayed: false });
  });
  const sizes = { a: 9, b: 6, c: 6, d: 20, e: 1, f: 15, g: 1 };
  const appends = Object.entries(sizes).map(([streamId, mebibytes]) => {
    const data = 'x'.repeat(mebibytes * MIB - 3);
    const event = { id: streamId, type: 't', version: 1, data, metadata: '{}' };
    return queue.append({ streamId, expectedVersion: 0, events: [event] });
  });
  await Promise.all(appends);
  expect(groups).toEqual([['a', 'b'], ['c'], ['d'], ['e', 'f'], ['g']]);
});
