import type { EventToAppend, RecordedEvent } from '@ledger/event-store';

/** One kind of store that tests run on. */
export interface StoreKind {
  /** As it is printed, with its version where that matters. */
  readonly name: string;
  /** What is missing on this machine and how to get it; undefined where this kind can be had. */
  readonly lacks: string | undefined;
  /** Whether any number of processes may write one store at a time. */
  readonly severalWriters: boolean;
  /** Whether events lie in a table, which SQL can alter. */
  readonly isTable: boolean;
  start(): Promise<StoreServer>;
}

export interface StoreServer {
  /** A store of its own, empty, not yet opened. */
  newStore(): Promise<EmptyStore>;
  stop(): Promise<void>;
}

export interface EmptyStore {
  /** For `openEventStore` and EVENT_STORE. */
  readonly url: string;
  /** Probes of the contract, see `StoreUnderTest`; there exactly where the store's `supports` says so. */
  readonly commitLate?: (streamId: string, event: EventToAppend) => Promise<() => Promise<void>>;
  readonly tamper?: (event: RecordedEvent) => Promise<Readonly<Record<string, 'refused' | 'done'>>>;
  readonly alter?: (sql: string) => Promise<void>;
  readonly spoil: (streamId: string) => Promise<void>;
  /** Removes all of it, once it is closed. */
  readonly remove: () => Promise<void>;
}

/** SQL that damages the text of a stream's last event. */
export function spoiling(streamId: string): string {
  return `UPDATE events SET data = '{' WHERE stream_id = '${streamId}'
    AND stream_version = (SELECT max(stream_version) FROM events WHERE stream_id = '${streamId}')`;
}
