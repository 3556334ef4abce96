import { randomBytes } from 'node:crypto';
import type { StoreKind, StoreServer } from './store-kind';
import { SERVER, startSingleNode } from './kurrentdb-node';

const RUNNING = process.env['KURRENTDB_URL'];
const LACKS = 'needs kurrentd or eventstored on PATH, or KURRENTDB_URL=kurrentdb://…';

/** A private node where the server is installed, otherwise one that runs already. */
export const kurrentKind: StoreKind = {
  name: SERVER ? `KurrentDB (${SERVER}, one node)` : 'KurrentDB at KURRENTDB_URL',
  lacks: SERVER || RUNNING ? undefined : LACKS,
  severalWriters: true,
  start: async () => (SERVER ? privateNode() : serverAt(RUNNING ?? '', async () => undefined)),
};

async function privateNode(): Promise<StoreServer> {
  const node = await startSingleNode();
  return serverAt(urlOf(node.port), () => node.remove());
}

export function urlOf(...ports: readonly number[]): string {
  const hosts = ports.map((port) => `127.0.0.1:${port}`).join(',');
  return `kurrentdb://${hosts}?tls=false`;
}

/** Each store is a ledger of its own: a database that has served tests before serves them again. */
function serverAt(url: string, stop: () => Promise<void>): StoreServer {
  const newStore = async () => ({
    url: `${url}${url.includes('?') ? '&' : '?'}ledger=test_${randomBytes(6).toString('hex')}`,
    // Streams of a finished test stay: nobody but an administrator may delete one.
    remove: async () => undefined,
  });
  return { newStore, stop };
}
