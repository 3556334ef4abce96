import type { KillableServer } from '../killed-server';
import { urlOf } from './kurrentdb';
import { KurrentCluster } from './kurrentdb-cluster';
import { NEEDS_SERVER, SERVER, startSingleNode } from './kurrentdb-node';
import { onStores } from './on-every-store';

type KillTests = (start: () => Promise<KillableServer>) => void;

/** Runs tests that kill the leader of a cluster of their own, or says what is missing for them. */
export function onCluster(tests: KillTests): void {
  onKillable('KurrentDB (three nodes)', () => tests(() => KurrentCluster.start()));
}

/** Runs tests that kill the one node they have. */
export function onNode(tests: KillTests): void {
  onKillable('KurrentDB (one node that is killed)', () => tests(startNode));
}

async function startNode(): Promise<KillableServer> {
  const node = await startSingleNode();
  return {
    url: () => urlOf(node.port),
    kill: () => node.kill(),
    restart: () => node.start(),
    stop: () => node.remove(),
  };
}

/** What runs here starts and stops its servers itself. */
function onKillable(name: string, tests: () => void): void {
  const lacks = SERVER ? undefined : NEEDS_SERVER;
  const start = async () => ({
    newStore: () => Promise.reject(new Error('the server is started by its test')),
    stop: async () => undefined,
  });
  onStores([{ name, lacks, severalWriters: true, isTable: false, start }], tests);
}
