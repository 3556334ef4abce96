import type { FollowOptions } from './event';
import type { PayloadCodec } from './event-codec';
import type { Followed } from './followed';

/** Where to begin following, and who gets the events. */
export interface Follower extends FollowOptions {
  readonly after: bigint;
  readonly onEvents: (events: readonly Followed[]) => void | Promise<void>;
}

export interface EventStoreOptions {
  /** Brings payloads to their current version when they are read. If absent, payloads come as they were written. */
  readonly codec?: PayloadCodec;
  /**
   * Milliseconds since 1970. If given, each appended event also keeps this time: the clock of the log was ahead, and this
   * one is right. Whoever reads with a codec gets it as `recordedAt`.
   */
  readonly ownClock?: (() => number) | undefined;
  /** A store that is opened with 'read' refuses every change. Default: 'write'. */
  readonly mode?: OpenMode;
}

export type OpenMode = 'write' | 'read';

export interface OpenOptions extends EventStoreOptions {
  /** 'write' creates the store if it is missing. Only one process may write to an embedded store. */
  readonly mode: OpenMode;
}
