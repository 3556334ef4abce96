import type { StreamEnd } from '@ledger/log-proof';
import type { EventStoreError } from './event-store-error';

/** What a caller appends. */
export interface EventToAppend {
  /** A UUID in lower case, random or derived by the caller. A repeated append is recognised by its ids. */
  readonly id: string;
  readonly type: string;
  /** The version of the payload's shape, from 1; see the codec. */
  readonly version: number;
  /**
   * A JSON object: finite numbers; no dates, maps or class instances. Absent optional fields stay absent; −0 comes back
   * as 0.
   */
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

/** Names that begin with `_` belong to the store. An append that contains one is refused with RESERVED_METADATA. */
export interface EventMetadata {
  /** The author's name on that day. The person who signed in is stored under `person`, which the domain reads. */
  readonly actor: string;
  readonly idempotencyKey: string;
  readonly commandDigest: string;
  readonly commandType?: string;
  /** Data for followers of the log, besides the author. Only few events have it. */
  readonly mark?: unknown;
  readonly [key: string]: unknown;
}

export interface RecordedEvent extends EventToAppend {
  readonly streamId: string;
  /** From 1, without gaps. */
  readonly streamVersion: number;
  /** Grows in commit order, may have gaps, and may need 64 bits: print it as a string. */
  readonly position: bigint;
  /** ISO instant in UTC, in whole milliseconds. As it is stored, never decreases along the log. */
  readonly recordedAt: string;
  /** The time of the writer's own clock, if that of the log was ahead. A codec puts it in place of `recordedAt`. */
  readonly clockedAt?: string;
}

/**
 * An event as a follower gets it. Only the author and the mark are guaranteed; the rest of the metadata is there only
 * if the store reads it anyway. Reading the event gives all of it.
 */
export interface FollowedEvent extends Omit<RecordedEvent, 'metadata'> {
  readonly metadata: Pick<EventMetadata, 'actor' | 'mark'>;
}

/** An event with its first recording time, `recordedAt` as in {@link RecordedEvent}. */
export interface EventToRestore extends EventToAppend {
  readonly streamId: string;
  readonly recordedAt: string;
}

/** The name under which the metadata of a restored event keep its original time. */
export const ORIGINAL_TIME = '_recordedAt';

/**
 * The number of events that the stream must have now: 0 means that it must not exist, 'any' allows every number. If the
 * digest of the last event is given, nothing is read before the append.
 */
export type ExpectedEnd = NamedEnd | 'any';
export type NamedEnd = number | StreamEnd;

/** Some events of a stream, checked to follow each other as written. */
export interface StreamPart {
  readonly events: readonly RecordedEvent[];
  /** The end behind the last of them. */
  readonly end: StreamEnd;
}

/** The answer to an append. */
export interface AppendResult extends AppendPlace {
  /** The end of the stream behind these events, for the next append. */
  readonly end: StreamEnd;
}

/** Where the events were stored. Their recording time is read later, because not every server returns it. */
export interface AppendPlace {
  /** The version of the stream after the append. */
  readonly streamVersion: number;
  /** The position of the append's last event. */
  readonly position: bigint;
  /** The position of its first event, if the store returns it and the others follow directly. */
  readonly firstPosition?: bigint;
  /** True if exactly these events were already stored, and this repeats the first answer. */
  readonly replayed: boolean;
}

export interface RestoreResult {
  /** How many events the store holds now. */
  readonly count: number;
  /** The position of the last event; 0 if there is none. */
  readonly position: bigint;
}

export interface Head {
  /** The position of the last event; 0 in an empty store. */
  readonly position: bigint;
  readonly recordedAt: string | null;
}

/** Counted from 1, both inclusive; absent means the stream's own end. Bounds may lie outside the stream. */
export interface StreamBounds {
  readonly from?: number;
  readonly to?: number;
}

export interface LogBounds {
  /** Exclusive; absent means from the beginning. */
  readonly after?: bigint;
  readonly limit: number;
}

/** A stream that cannot be read as it was written. */
export interface StreamFault {
  readonly streamId: string;
  /** UNREADABLE_EVENT, with the event and what is wrong with it. */
  readonly error: EventStoreError;
  /** The position of the event if it was skipped while following; absent if the fault was found later. */
  readonly passed?: Pick<RecordedEvent, 'position' | 'recordedAt'>;
}

export interface FollowOptions {
  /** Aborting it closes the subscription. */
  readonly signal?: AbortSignal;
  /**
   * Called once with the error that ended the subscription: one that a callback threw, or an unreadable event without
   * an `onFault`.
   */
  readonly onError?: (error: Error) => void;
  /**
   * Called when an event cannot be read, in its order among the others, or when an older one turns out to be altered.
   * Following goes on. If absent, the first unreadable event ends the subscription.
   */
  readonly onFault?: (fault: StreamFault) => void;
}

export interface Subscription {
  /** The head of the log when following began. */
  readonly headAtStart: bigint;
  /** Resolves when everything up to `headAtStart` was delivered. Rejects if the subscription ends before that. */
  readonly caughtUp: Promise<void>;
  /**
   * Resolves when `close()`, the signal or the closing store has ended the subscription and the current delivery is
   * over. Rejects with any other error that ended it; without an `onError` that rejection must be handled here.
   */
  readonly ended: Promise<void>;
  /** No delivery starts after this. Does not wait for a running one, so a handler may call it. */
  close(): Promise<void>;
}

/** What this store can do beyond the contract, and which parts of the contract can be tested on it. */
export interface EventStoreSupport {
  /** Several writers may have open transactions, so a lower position can be committed after a higher one. */
  readonly lateCommits: boolean;
  /** Tests can try to alter stored events with the application's rights. */
  readonly tamperProbe: boolean;
  /**
   * Whether an event id that exists anywhere in the store is refused with EVENT_ID_REUSED. Otherwise ids are compared
   * only when an append is repeated.
   */
  readonly uniqueEventIds: boolean;
}
