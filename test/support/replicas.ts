import { readEnvironment } from '@ledger/config';
import { eventRegistry } from '@ledger/domain';
import { createEventCodec, openEventStore } from '@ledger/event-store';
import { serve } from '../../apps/api/src/main';
import { InterruptedStore } from './interrupted-store';
import { asking, type RunningTestApi } from './running-api';

export interface Replica extends RunningTestApi {
  /** Its own connection to the store. */
  readonly store: InterruptedStore;
}

export interface Replicas {
  readonly first: Replica;
  readonly second: Replica;
  close(): Promise<void>;
}

/** Two servers over one store, each with a connection of its own. */
export async function runReplicas(): Promise<Replicas> {
  const codec = createEventCodec(eventRegistry);
  const shared = await openEventStore('embedded::memory:', { mode: 'write', codec });
  const environment = readEnvironment({ PORT: '0', LOG_LEVEL: 'error' });
  const start = async (): Promise<Replica> => {
    const store = new InterruptedStore(shared);
    const api = await serve(environment, () => Promise.resolve(store));
    const url = `${api.url}/graphql`;
    return { url, store, ask: asking(url), close: () => api.close() };
  };
  const [first, second] = [await start(), await start()];
  const close = async () => {
    await Promise.all([first.close(), second.close()]);
    await shared.close();
  };
  return { first, second, close };
}
