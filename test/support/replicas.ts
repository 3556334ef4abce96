import { readEnvironment } from '@ledger/config';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore } from '@ledger/event-store';
import { serve } from '../../apps/api/src/main';
import { InterruptedStore } from './interrupted-store';
import { embedded } from './stores/embedded';
import type { EmptyStore, StoreKind } from './stores/store-kind';
import { asking, type RunningTestApi } from './running-api';

const IN_MEMORY = { url: 'embedded::memory:' };

export interface Replica extends RunningTestApi {
  /** Its own connection to the store. */
  readonly store: InterruptedStore;
}

export interface Replicas {
  readonly first: Replica;
  readonly second: Replica;
  close(): Promise<void>;
}

/** Two servers over one store, each with a connection of its own; a store that one process alone may write is shared. */
export async function runReplicas(
  kind: StoreKind = embedded,
  { url }: Pick<EmptyStore, 'url'> = IN_MEMORY,
): Promise<Replicas> {
  const codec = createEventCodec(storedEvents);
  const open = () => openEventStore(url, { mode: 'write', codec });
  const shared = kind.severalWriters ? undefined : await open();
  const environment = readEnvironment({ PORT: '0', LOG_LEVEL: 'error' });
  const start = async (): Promise<Replica> => {
    const own = shared ?? (await open());
    const store = new InterruptedStore(own);
    const api = await serve(environment, () => Promise.resolve(store));
    const address = `${api.url}/graphql`;
    const close = async () => {
      await api.close();
      if (own !== shared) await own.close();
    };
    return { url: address, store, ask: asking(address), close };
  };
  const [first, second] = [await start(), await start()];
  const close = async () => {
    await Promise.all([first.close(), second.close()]);
    await shared?.close();
  };
  return { first, second, close };
}
