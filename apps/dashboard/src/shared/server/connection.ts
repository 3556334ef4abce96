import { useSyncExternalStore } from 'react';

/** `waiting`: not yet known. `away`: the server told of no change since `awaySince` and cannot be reached. */
export type Connection =
  { readonly state: 'waiting' | 'live' } | { readonly state: 'away'; readonly awaySince: Date };

let connection: Connection = { state: 'waiting' };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function connected(): void {
  show({ state: 'live' });
}

export function disconnected(): void {
  if (connection.state !== 'away') show({ state: 'away', awaySince: new Date() });
}

/** Whether the server tells this page of changes as they happen. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}

function show(next: Connection): void {
  connection = next;
  // For styles, and for tests that have to know when the page listens.
  document.documentElement.dataset['connection'] = next.state;
  for (const listener of listeners) listener();
}
