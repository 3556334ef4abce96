import type { StreamEnd } from '@ledger/log-proof';
import type { EventStoreError } from './event-store-error';

/** What a caller appends. */
export interface EventToAppend {
  /** UUID in lower case, drawn or derived by the caller: the same append sent again is recognised by its ids. */
  readonly id: string;
  readonly type: string;
  /** Version of the payload's shape, from 1; see the codec. */
  readonly version: number;
  /** A JSON object: finite numbers, no dates, maps or class instances. Absent optionals stay absent; −0 comes back as 0. */
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

/** Names that begin with `_` are the store's own; an append that brings one is refused with RESERVED_METADATA. */
export interface EventMetadata {
  /** Who did it, by the name of that day; who signed in stands beside it under `person`, which the domain reads. */
  readonly actor: string;
  readonly idempotencyKey: string;
  readonly commandDigest: string;
  readonly commandType?: string;
  /** What followers of the log need from the metadata besides the author; only few events have it. */
  readonly mark?: unknown;
  readonly [key: string]: unknown;
}

export interface RecordedEvent extends EventToAppend {
  readonly streamId: string;
  /** 1-based, without gaps. */
  readonly streamVersion: number;
  /** Grows in commit order, may have gaps, may need 64 bits: print it as a string. */
  readonly position: bigint;
  /** ISO instant in UTC, whole milliseconds. Never goes backwards along the log. */
  readonly recordedAt: string;
}

/**
 * An event as it is told to who follows the log: who did it and its mark are told, the rest of the metadata only where the
 * store reads it anyway. It is read with the event.
 */
export interface FollowedEvent extends Omit<RecordedEvent, 'metadata'> {
  readonly metadata: Pick<EventMetadata, 'actor' | 'mark'>;
}

/** An event with the time it was first recorded at, `recordedAt` as in {@link RecordedEvent}. */
export interface EventToRestore extends EventToAppend {
  readonly streamId: string;
  readonly recordedAt: string;
}

/** The metadata of a restored event carries its original time under this name. */
export const ORIGINAL_TIME = '_recordedAt';

/**
 * Number of events the stream must hold now; 0 = it must not exist; 'any' = whatever it holds. With the digest of the
 * last of them, where it is known, nothing is read before an append.
 */
export type ExpectedEnd = NamedEnd | 'any';
export type NamedEnd = number | StreamEnd;

/** Some events of a stream that were found to follow each other as they were written. */
export interface StreamPart {
  readonly events: readonly RecordedEvent[];
  /** Behind the last of them. */
  readonly end: StreamEnd;
}

/** What an append is answered with. */
export interface AppendResult extends AppendPlace {
  /** Of the stream, behind these events; to be given to the next append. */
  readonly end: StreamEnd;
}

/**
 * Where the events were stored. Their time of recording is read later, because not every server returns it on append.
 */
export interface AppendPlace {
  /** Version of the stream after the append. */
  readonly streamVersion: number;
  /** Position of the append's last event. */
  readonly position: bigint;
  /** Position of its first, where the store says so and the others stand right behind it. */
  readonly firstPosition?: bigint;
  /** True where these very events were stored before and this is the first answer again. */
  readonly replayed: boolean;
}

export interface RestoreResult {
  /** Events the store holds now. */
  readonly count: number;
  /** Position of the last one; 0 where there are none. */
  readonly position: bigint;
}

export interface Head {
  /** Position of the last event; 0 in an empty store. */
  readonly position: bigint;
  readonly recordedAt: string | null;
}

/** Both ends 1-based and inclusive; absent = the stream's own end. What lies outside the stream is simply not there. */
export interface StreamBounds {
  readonly from?: number;
  readonly to?: number;
}

export interface LogBounds {
  /** Exclusive; absent = from the beginning. */
  readonly after?: bigint;
  readonly limit: number;
}

/** A stream that cannot be read as it was written. */
export interface StreamFault {
  readonly streamId: string;
  /** UNREADABLE_EVENT: which event it is, and what is wrong. */
  readonly error: EventStoreError;
  /** Position of a skipped event; absent if it was found later. */
  readonly passed?: Pick<RecordedEvent, 'position' | 'recordedAt'>;
}

export interface FollowOptions {
  /** Aborting it closes the subscription. */
  readonly signal?: AbortSignal;
  /** Called once, with what ended the subscription: what a callback threw, or an unreadable event without an `onFault`. */
  readonly onError?: (error: Error) => void;
  /**
   * Called where an event cannot be read, in its turn among the others, and where an older one is found not to be what was
   * written. Following goes on. Absent: the first unreadable event ends it.
   */
  readonly onFault?: (fault: StreamFault) => void;
}

export interface Subscription {
  /** Head of the log when following began. */
  readonly headAtStart: bigint;
  /** Resolves when everything up to `headAtStart` has been taken; rejects when the subscription ends before that. */
  readonly caughtUp: Promise<void>;
  /**
   * Resolves when the subscription has ended by `close()`, the signal or the store's closing, and the delivery under way
   * is over. Rejects with what ended it otherwise; without an `onError` that rejection must be handled here.
   */
  readonly ended: Promise<void>;
  /** No delivery starts after this. It does not wait for a running one, so that a handler may call it. */
  close(): Promise<void>;
}

/** What this store can do beyond the contract, and what of the contract can be tried on it. */
export interface EventStoreSupport {
  /** Several writers may hold transactions open at once, so that a lower position can be committed after a higher one. */
  readonly lateCommits: boolean;
  /** The application's own rights can be tried against stored events. */
  readonly tamperProbe: boolean;
  /**
   * Whether an event id that exists elsewhere in the store is refused with EVENT_ID_REUSED. Otherwise ids are
   * compared only when an append is sent again.
   */
  readonly uniqueEventIds: boolean;
}
