import type { FollowOptions } from './event';
import type { PayloadCodec } from './event-codec';
import type { Followed } from './followed';

/** Who follows, from where, and what becomes of the events. */
export interface Follower extends FollowOptions {
  readonly after: bigint;
  readonly onEvents: (events: readonly Followed[]) => void | Promise<void>;
}

export interface EventStoreOptions {
  /** Brings payloads to their current version on the way out; absent: payloads come as they were written. */
  readonly codec?: PayloadCodec;
  /** A store that is opened for reading refuses every change. Default: 'write'. */
  readonly mode?: OpenMode;
}

export type OpenMode = 'write' | 'read';

export interface OpenOptions extends EventStoreOptions {
  /** 'write' creates the store where it is missing; of the embedded one only one process may write. */
  readonly mode: OpenMode;
}
