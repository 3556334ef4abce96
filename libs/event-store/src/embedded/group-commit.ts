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
  /** @throws EventStoreError where what is written would be lost. */
  readonly assertInPlace: () => void;
  readonly onCommit: () => void;
  /** Named in errors. */
  readonly file: string;
}

/** One decided append of a group: its answer, to be given once the group is on disk. */
type Answer = () => void;

/** Appends that arrive together share one transaction, that is, one fsync; each succeeds or fails on its own. */
export class GroupCommit {
  /** Transactions committed so far. */
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
      // Also those already refused for their version: it may have come from an append that is undone now.
      for (const { reject } of group) reject(storeFailure(error, this.hooks.file));
      return;
    }
    this.hooks.onCommit();
  }

  /** After a savepoint SQLite copies every changed page, so the group is tried without savepoints first. */
  private stored(group: readonly PendingAppend[]): readonly Answer[] {
    try {
      return this.log.inTransaction(() => this.writeGroup(group, 'all or none'));
    } catch (error) {
      if (!isReuse(error)) throw error;
      return this.log.inTransaction(() => this.writeGroup(group, 'each on its own'));
    }
  }

  /** @throws EventStoreError EVENT_ID_REUSED where all of it must be undone, since a part of one append was written. */
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

  /** The first answer to the same append, if exactly these events are stored where it would have put them. */
  private firstAnswer(request: AppendRequest, actual: number): AppendPlace | undefined {
    const { streamId, expectedVersion: before, events } = request;
    if (actual < before + events.length) return undefined;
    return firstAnswer(events, this.log.storedBetween(streamId, before + 1, before + events.length));
  }
}

function isReuse(error: unknown): boolean {
  return error instanceof EventStoreError && error.code === 'EVENT_ID_REUSED';
}
