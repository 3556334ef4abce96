import { KurrentCluster } from './kurrentdb-cluster';
import { SERVER } from './kurrentdb-node';
import { onStores } from './on-every-store';
import type { StoreKind } from './store-kind';

/** Three private nodes; what runs on them starts and ends them itself. */
const cluster: StoreKind = {
  name: 'KurrentDB (three nodes)',
  lacks: SERVER ? undefined : 'needs kurrentd or eventstored on PATH',
  severalWriters: true,
  start: async () => ({
    newStore: () => Promise.reject(new Error('a cluster is started by its test')),
    stop: async () => undefined,
  }),
};

/** Runs tests that need a cluster of their own, or says what is missing for them. */
export function onCluster(tests: (start: () => Promise<KurrentCluster>) => void): void {
  onStores([cluster], () => tests(() => KurrentCluster.start()));
}
