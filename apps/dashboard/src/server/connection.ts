import { Store, useStore } from '../state/store';

/** `waiting`: not yet known. `away`: the server told of no change since `awaySince` and cannot be reached. */
export type Connection =
  { readonly state: 'waiting' | 'live' } | { readonly state: 'away'; readonly awaySince: Date };

const connection = new Store<Connection>({ state: 'waiting' });

export function connected(): void {
  show({ state: 'live' });
}

export function disconnected(): void {
  if (connection.get().state !== 'away') show({ state: 'away', awaySince: new Date() });
}

/** Whether the server tells this page of changes as they happen. */
export function useConnection(): Connection {
  return useStore(connection);
}

function show(next: Connection): void {
  // For styles, and for tests that have to know when the page listens.
  document.documentElement.dataset['connection'] = next.state;
  connection.set(next);
}
