import { randomBytes } from 'node:crypto';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { StoreKind, StoreServer } from './store-kind';
import { NEEDS_SERVER, SERVER, startSingleNode } from './kurrentdb-node';

const RUNNING = process.env['KURRENTDB_URL'];

/** A private node, where the server is installed. */
export const kurrentNode: StoreKind = {
  name: `KurrentDB (${SERVER ? `${SERVER}, ` : ''}one node)`,
  lacks: SERVER ? undefined : NEEDS_SERVER,
  severalWriters: true,
  isTable: false,
  start: privateNode,
};

const atAddress = (url: string): StoreKind => ({
  name: 'KurrentDB at KURRENTDB_URL',
  lacks: undefined,
  severalWriters: true,
  isTable: false,
  start: async () => serverAt(url, async () => undefined),
});

/** A private node, and one that runs already where the caller names it. */
export const kurrentKinds: readonly StoreKind[] = [kurrentNode, ...(RUNNING ? [atAddress(RUNNING)] : [])];

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
  const newStore = async () => {
    const ledger = `test_${randomBytes(6).toString('hex')}`;
    return {
      url: `${url}${url.includes('?') ? '&' : '?'}ledger=${ledger}`,
      spoil: (streamId: string) => appendForeign(url, `${ledger}-${streamId}`),
      // Streams of a finished test stay: nobody but an administrator may delete one.
      remove: async () => undefined,
    };
  };
  return { newStore, stop };
}

/** What a program that is not ours may write into a stream of a ledger: no event can be changed here. */
export async function appendForeign(url: string, stream: string): Promise<void> {
  const client = KurrentDBClient.connectionString(url);
  await client.appendToStream(stream, jsonEvent({ type: 'Foreign', data: {} }));
  await client.dispose();
}
