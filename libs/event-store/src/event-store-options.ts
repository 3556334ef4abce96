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
  /** A store that is opened with 'read' refuses every change. Default: 'write'. */
  readonly mode?: OpenMode;
}

export type OpenMode = 'write' | 'read';

export interface OpenOptions extends EventStoreOptions {
  /** 'write' creates the store if it is missing. Only one process may write to an embedded store. */
  readonly mode: OpenMode;
}
