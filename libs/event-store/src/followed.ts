import type { FollowedEvent, RecordedEvent, StreamFault } from './event';
import { EventStoreError } from './event-store-error';
import { recordedEvent, type StoredText } from './stored-event';

/** An event in the log that cannot be read. */
interface UnreadableEvent extends Pick<RecordedEvent, 'streamId' | 'position' | 'recordedAt'> {
  readonly unreadable: EventStoreError;
}

/** The next item for a follower of the log. */
export type Followed = FollowedEvent | UnreadableEvent;

export function followed(stored: StoredText): Followed {
  return followedOr(stored, () => recordedEvent(stored));
}

/** What `read` returns, or the error that it throws. */
export function followedOr(
  { streamId, position, recordedAt }: Pick<RecordedEvent, 'streamId' | 'position' | 'recordedAt'>,
  read: () => FollowedEvent,
): Followed {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EventStoreError) || error.code !== 'UNREADABLE_EVENT') throw error;
    return { streamId, position, recordedAt, unreadable: error };
  }
}

/** The callbacks of a follower. */
export interface FollowHandlers {
  readonly decode: (event: FollowedEvent) => FollowedEvent;
  readonly onEvents: (events: readonly FollowedEvent[]) => void | Promise<void>;
  readonly onFault: ((fault: StreamFault) => void) | undefined;
}

/**
 * Delivers readable events in order, and each fault at its place. @throws EventStoreError UNREADABLE_EVENT if there is
 * no handler for faults.
 */
export async function handOn(
  batch: readonly Followed[],
  { decode, onEvents, onFault }: FollowHandlers,
): Promise<void> {
  let readable: FollowedEvent[] = [];
  for (const one of batch) {
    const next = 'unreadable' in one ? one : followedOr(one, () => decode(one));
    if (!('unreadable' in next)) {
      readable.push(next);
      continue;
    }
    if (readable.length > 0) await onEvents(readable);
    readable = [];
    const { streamId, position, recordedAt, unreadable: error } = next;
    if (!onFault) throw error;
    onFault({ streamId, error, passed: { position, recordedAt } });
  }
  if (readable.length > 0) await onEvents(readable);
}
