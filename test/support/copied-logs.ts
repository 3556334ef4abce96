import { openEventStore, type RecordedEvent } from '@ledger/event-store';
import { budgetAgain } from './cli';

/** `budget store copy`, with its exit code and what it prints. */
export const copy = (from: string, to: string) =>
  budgetAgain('--json', 'store', 'copy', '--from', from, '--to', to);

export async function eventsOf(url: string): Promise<readonly RecordedEvent[]> {
  const store = await openEventStore(url, { mode: 'read' });
  const events = await store.readAll({ limit: 100_000 });
  await store.close();
  return events;
}

/** What of an event a copy keeps. */
export function identity({ id, streamId, streamVersion, recordedAt, data }: RecordedEvent) {
  return { id, streamId, streamVersion, recordedAt, data };
}
