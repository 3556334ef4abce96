import { openEventStore, type EventStore } from '@ledger/event-store';

/** Without a codec: events are read as they were written, in any version. */
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
