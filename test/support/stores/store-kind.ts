import type { EventToAppend, RecordedEvent } from '@ledger/event-store';

/** One kind of store that tests run on. */
export interface StoreKind {
  /** As it is printed, with its version where that matters. */
  readonly name: string;
  /** What is missing on this machine and how to get it; undefined where this kind can be had. */
  readonly lacks: string | undefined;
  /** Whether any number of processes may write one store at a time. */
  readonly severalWriters: boolean;
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
  /** Removes all of it, once it is closed. */
  readonly remove: () => Promise<void>;
}
