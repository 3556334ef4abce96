import { EventStoreError, type EventStore, type RecordedEvent } from '@ledger/event-store';
import { eventsUpTo, LogDigest } from './log-digest';

export interface CopiedLog {
  /** Events. */
  readonly count: number;
  /** SHA-256 over all of them, the same of the source and of the copy. */
  readonly digest: string;
}

/**
 * Fills an empty store, or one whose copying broke off, with the log of another through `restore`: ids, order and times
 * are kept. What was written is read again and compared.
 * @throws EventStoreError RESTORE_UNFINISHED where the source itself is half a copy, STORE_NOT_EMPTY, RESTORE_DIFFERS
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
