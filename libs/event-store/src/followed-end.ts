import { EventStoreError } from './event-store-error';
import { isSameText } from './same-text';
import type { StoredText } from './stored-event';

type ReadLog = (after: bigint, limit: number) => Promise<readonly StoredText[]>;

/**
 * Remembers the last event that a follower received, and checks that it is still stored at its position. It is not if
 * the store was restored from an older copy, even after other events have taken the lost positions.
 */
export class FollowedEnd {
  private last: StoredText | undefined;

  /** `onReplaced` gets the reason why the log is no longer the one that was followed. */
  constructor(private readonly onReplaced: (error: EventStoreError) => void) {}

  /**
   * At most `limit` events after the position, and with each page a look.
   * @throws EventStoreError UNREADABLE_EVENT where the log was replaced.
   */
  async read(readLog: ReadLog, after: bigint, limit: number): Promise<readonly StoredText[]> {
    const page = await readLog(after === 0n ? 0n : after - 1n, limit + 1);
    const standing = page[0]?.position === after ? page[0] : undefined;
    this.assertStands(after, standing);
    const behind = standing ? page.slice(1) : page.slice(0, limit);
    this.last = behind.at(-1) ?? standing;
    return behind;
  }

  /** Whether what stands at the position matters: it is where the follower is. */
  isAt(position: bigint): boolean {
    return this.last?.position === position;
  }

  /** What the follower was given without being read here. */
  note(texts: readonly StoredText[]): void {
    this.last = texts.at(-1) ?? this.last;
  }

  /**
   * `standing` is the event stored at the position now. @throws EventStoreError UNREADABLE_EVENT if the log was
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

/** `what` shows it. No file or address is named: clients are told. */
export function replaced(what: string): EventStoreError {
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `${what}: the store was put back from an older copy, or another was put in its place. Nothing that was read before counts any more: start this process anew, so that it reads what is there now`,
  );
}

function isSame(one: StoredText, other: StoredText): boolean {
  return one.streamVersion === other.streamVersion && isSameText(one, other);
}
