import { appendRows } from './kurrentdb-append';
import { readRows } from './kurrentdb-read';
import { withoutPeer, type Benchmark } from './row';
import { SERVER, startSingleNode } from '../support/stores/kurrentdb-node';
import { urlOf } from '../support/stores/kurrentdb';

/** One private node, its data on disk: the adapter beside the bare client of the same version doing the same. */
export const kurrentdb: Benchmark = {
  name: 'kurrentdb',
  run: async (size) => {
    if (SERVER === undefined) return [withoutPeer('KurrentDB', 0, 'kurrentd or eventstored')];
    const node = await startSingleNode();
    try {
      const run = { ...size, url: urlOf(node.port) };
      return [...(await appendRows(run)), ...(await readRows(run))];
    } finally {
      await node.remove();
    }
  },
};
