import { AppendQueue, type AppendRequest, type PendingAppend } from '../append-queue';
import type { AppendPlace } from '../event';
import { EventStoreError, versionConflict } from '../event-store-error';
import { firstAnswer } from '../stored-event';
import type { EventLog } from './event-log';
import { FILLING } from './schema';
import { isUniqueViolation, storeFailure } from './sqlite-failure';

export interface GroupCommitHooks {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** @throws EventStoreError if a write would be lost. */
  readonly assertInPlace: () => void;
  readonly onCommit: () => void;
  /** Shown in error messages. */
  readonly file: string;
}

/** The answer to one decided append of a group. It is given once the group is on disk. */
type Answer = () => void;

/** Appends that arrive together share one transaction, and so one fsync. Each succeeds or fails on its own. */
export class GroupCommit {
  /** How many transactions were committed. */
  transactions = 0;
  private readonly queue = new AppendQueue((group) => this.commitGroup(group));

  constructor(
    private readonly log: EventLog,
    private readonly hooks: GroupCommitHooks,
  ) {}

  append(request: AppendRequest): Promise<AppendPlace> {
    return this.queue.append(request);
  }

  private commitGroup(group: readonly PendingAppend[]): void {
    try {
      this.hooks.assertInPlace();
      const answers = this.stored(group);
      this.transactions += 1;
      for (const answer of answers) answer();
    } catch (error) {
      // Rejects also appends that were refused for their version, because that version may come from an append that was
      // undone.
      for (const { reject } of group) reject(storeFailure(error, this.hooks.file));
      return;
    }
    this.hooks.onCommit();
  }

  /** Savepoints make SQLite copy every changed page, so the group is first tried without them. */
  private stored(group: readonly PendingAppend[]): readonly Answer[] {
    try {
      return this.log.inTransaction(() => this.writeGroup(group, 'all or none'));
    } catch (error) {
      if (!isReuse(error)) throw error;
      return this.log.inTransaction(() => this.writeGroup(group, 'each on its own'));
    }
  }

  /**
   * @throws EventStoreError EVENT_ID_REUSED if the whole group must be undone, because a part of one append was
   * written.
   */
  private writeGroup(
    group: readonly PendingAppend[],
    undoing: 'all or none' | 'each on its own',
  ): readonly Answer[] {
    if (this.log.meta(FILLING) !== undefined) {
      return group.map(
        ({ reject }) =>
          () =>
            reject(new EventStoreError('RESTORE_UNFINISHED')),
      );
    }
    const recordedAtMs = Math.max(this.hooks.now(), this.log.head().recordedAtMs ?? 0);
    return group.map((pending): Answer => {
      const write = () => this.writeOne(pending, recordedAtMs);
      try {
        const result = undoing === 'all or none' ? write() : this.log.atomically(write);
        return () => pending.resolve(result);
      } catch (error) {
        if (!(error instanceof EventStoreError)) throw error;
        if (undoing === 'all or none' && isReuse(error)) throw error;
        return () => pending.reject(error);
      }
    });
  }

  private writeOne(request: AppendRequest, recordedAtMs: number): AppendPlace {
    const { streamId, expectedVersion, events } = request;
    const actual = this.log.versionOf(streamId);
    const first = this.firstAnswer(request, actual);
    if (first) return first;
    if (expectedVersion !== actual) {
      throw versionConflict(streamId, expectedVersion, actual);
    }
    try {
      const positions = events.map((event, i) =>
        this.log.insert(event, { streamId, streamVersion: actual + i + 1, recordedAtMs }),
      );
      const [firstPosition = 0n] = positions;
      const position = positions.at(-1) ?? 0n;
      return { streamVersion: actual + events.length, position, firstPosition, replayed: false };
    } catch (cause) {
      if (!isUniqueViolation(cause)) throw cause;
      throw new EventStoreError(
        'EVENT_ID_REUSED',
        `an event id of the append to ${streamId} stands elsewhere in the store; draw a new one for a new fact`,
        { cause },
      );
    }
  }

  /** The answer to a repeated append: exactly these events are stored at the place where it would put them. */
  private firstAnswer(request: AppendRequest, actual: number): AppendPlace | undefined {
    const { streamId, expectedVersion: before, events } = request;
    if (actual < before + events.length) return undefined;
    return firstAnswer(events, this.log.storedBetween(streamId, before + 1, before + events.length));
  }
}

function isReuse(error: unknown): boolean {
  return error instanceof EventStoreError && error.code === 'EVENT_ID_REUSED';
}
