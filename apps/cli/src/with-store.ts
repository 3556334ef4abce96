import { openEventStore, type EventStore } from '@ledger/event-store';

/** Without a codec: what was written is read, in whatever version. */
export async function withStore<Result>(
  url: string,
  mode: 'read' | 'write',
  work: (store: EventStore) => Promise<Result>,
): Promise<Result> {
  const store = await openEventStore(url, { mode });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
