import type { FollowedEvent, RecordedEvent, StreamFault } from './event';
import { EventStoreError } from './event-store-error';
import { recordedEvent, type StoredText } from './stored-event';

/** What stands in the log where an event cannot be read. */
interface UnreadableEvent extends Pick<RecordedEvent, 'streamId' | 'position' | 'recordedAt'> {
  readonly unreadable: EventStoreError;
}

/** What comes next to who follows the log. */
export type Followed = FollowedEvent | UnreadableEvent;

export function followed(stored: StoredText): Followed {
  return followedOr(stored, () => recordedEvent(stored));
}

/** What `read` gives, or why it gives nothing. */
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

/** Who follows, as the caller gave it. */
export interface FollowHandlers {
  readonly decode: (event: FollowedEvent) => FollowedEvent;
  readonly onEvents: (events: readonly FollowedEvent[]) => void | Promise<void>;
  readonly onFault: ((fault: StreamFault) => void) | undefined;
}

/** Hands on what can be read, in order, and each fault in its turn. @throws EventStoreError UNREADABLE_EVENT where nobody takes faults. */
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
