import { EventStoreError, type EventStore, type RecordedEvent } from '@ledger/event-store';
import { eventsUpTo, LogDigest } from './log-digest';

export interface CopiedLog {
  /** Events. */
  readonly count: number;
  /** SHA-256 of all events; the source and the copy have the same. */
  readonly digest: string;
}

/**
 * Copies a log into an empty store, or continues an interrupted copy. `restore` keeps ids, order and times.
 * What was written is read again and compared.
 * @throws EventStoreError RESTORE_UNFINISHED if the source is an unfinished copy, STORE_NOT_EMPTY, RESTORE_DIFFERS
 */
export async function copyLog(
  source: EventStore,
  target: EventStore,
  onProgress: (done: number, total: number) => void,
): Promise<CopiedLog> {
  if (await source.restoreIsUnfinished())
    throw new EventStoreError(
      'RESTORE_UNFINISHED',
      'the store to copy from is itself being filled: finish that copy first',
    );
  const { position } = await source.head();
  const read = new LogDigest();
  const { count } = await target.restore(
    each(eventsUpTo(source, position), (event) => {
      read.add(event);
      onProgress(Number(event.position), Number(position));
    }),
  );
  const written = await digestOf(target);
  const digest = read.hex();
  if (count === read.count && written.count === read.count && written.hex() === digest)
    return { count, digest };
  throw new EventStoreError(
    'RESTORE_DIFFERS',
    `the copy holds ${written.count} events that are not the ${read.count} of its source; do not use it`,
  );
}

async function digestOf(store: EventStore): Promise<LogDigest> {
  const digest = new LogDigest();
  for await (const event of eventsUpTo(store, (await store.head()).position)) digest.add(event);
  return digest;
}

async function* each(
  events: AsyncIterable<RecordedEvent>,
  onEvent: (event: RecordedEvent) => void,
): AsyncGenerator<RecordedEvent> {
  for await (const event of events) {
    onEvent(event);
    yield event;
  }
}
