import { EventStoreError } from './event-store-error';
import { isSameText } from './same-text';
import type { StoredText } from './stored-event';

type ReadLog = (after: bigint, limit: number) => Promise<readonly StoredText[]>;

/**
 * Remembers the last event that a follower received, and checks that it is still at its position. If the store was
 * restored from an older copy, it is not, even if other events took the lost positions.
 */
export class FollowedEnd {
  private last: StoredText | undefined;

  /** `onReplaced` gets the reason why this is no longer the log that was followed. */
  constructor(private readonly onReplaced: (error: EventStoreError) => void) {}

  /**
   * Reads at most `limit` events after the position, and checks the last event with each page. @throws EventStoreError
   * UNREADABLE_EVENT if the log was replaced.
   */
  async read(readLog: ReadLog, after: bigint, limit: number): Promise<readonly StoredText[]> {
    const page = await readLog(after === 0n ? 0n : after - 1n, limit + 1);
    const standing = page[0]?.position === after ? page[0] : undefined;
    this.assertStands(after, standing);
    const behind = standing ? page.slice(1) : page.slice(0, limit);
    this.last = behind.at(-1) ?? standing;
    return behind;
  }

  /** Whether the follower is at this position, so that the event there must be checked. */
  isAt(position: bigint): boolean {
    return this.last?.position === position;
  }

  /** Notes events that the follower got from elsewhere. */
  note(texts: readonly StoredText[]): void {
    this.last = texts.at(-1) ?? this.last;
  }

  /**
   * `standing` is the event that is stored at the position now. @throws EventStoreError UNREADABLE_EVENT if the log was
   * replaced.
   */
  assertStands(position: bigint, standing: StoredText | undefined): void {
    const followed = this.last?.position === position ? this.last : undefined;
    if (followed && !(standing && isSame(followed, standing))) this.refuse(followed);
  }

  private refuse({ streamId, streamVersion, id, position }: StoredText): never {
    const error = replaced(
      `event ${streamVersion} of the stream ${streamId} (${id}, position ${position}) was read here and does not stand there any more`,
    );
    this.onReplaced(error);
    throw error;
  }
}

/** `what` is the evidence. It names no file or address, because clients see it. */
export function replaced(what: string): EventStoreError {
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `${what}: the store was put back from an older copy, or another was put in its place. Nothing that was read before counts any more: start this process anew, so that it reads what is there now`,
  );
}

function isSame(one: StoredText, other: StoredText): boolean {
  return one.streamVersion === other.streamVersion && isSameText(one, other);
}
