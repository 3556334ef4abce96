import type { RestoredText } from '../checked-arguments';
import type { RestoreResult } from '../event';
import { EventStoreError } from '../event-store-error';
import { assertSameSequence, restoreEndsEarly } from '../restored-sequence';
import type { EventLog } from './event-log';
import { FILLING } from './schema';
import { isUniqueViolation, storeFailure } from './sqlite-failure';
import type { StoreFiles } from './store-files';

const BATCH = 1_000;

/** One run of a restore. A mark in the store's meta table says that the store is incomplete until the run ends. */
export class Filling {
  private after = 0n;
  /** Whether the events of an earlier, unfinished run are still being compared. */
  private comparing: boolean;

  constructor(
    private readonly files: StoreFiles,
    private readonly log: EventLog,
    private readonly onCommit: () => void,
  ) {
    this.comparing = log.meta(FILLING) !== undefined;
    if (!this.comparing && log.head().position > 0n) {
      throw new EventStoreError(
        'STORE_NOT_EMPTY',
        `${files.file} holds events; restore into an empty folder`,
      );
    }
  }

  async run(events: AsyncIterable<RestoredText>): Promise<RestoreResult> {
    let batch: RestoredText[] = [];
    for await (const event of events) {
      batch.push(event);
      if (batch.length < BATCH) continue;
      this.take(batch);
      batch = [];
    }
    this.take(batch);
    return this.guarded(() => this.finish());
  }

  private take(batch: readonly RestoredText[]): void {
    this.guarded(() => {
      const fresh = this.comparing ? batch.slice(this.compare(batch)) : batch;
      if (fresh.length > 0) this.log.inTransaction(() => this.write(fresh));
    });
    this.onCommit();
  }

  /** Catches only errors of our own work. Errors of the event source belong to the caller. */
  private guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      if (!isUniqueViolation(cause)) throw storeFailure(cause, this.files.file);
      throw new EventStoreError(
        'EVENT_ID_REUSED',
        'two events of the restore have the same id; ids are unique',
        {
          cause,
        },
      );
    }
  }

  private compare(batch: readonly RestoredText[]): number {
    const stored = this.log.storedAfter(this.after, batch.length);
    assertSameSequence(stored, batch);
    this.after = stored.at(-1)?.position ?? this.after;
    this.comparing = stored.length === batch.length;
    return stored.length;
  }

  private write(batch: readonly RestoredText[]): void {
    if (this.log.meta(FILLING) === undefined) {
      if (this.log.head().position > 0n) throw new EventStoreError('STORE_NOT_EMPTY');
      this.log.setMeta(FILLING, 'yes');
    }
    for (const event of batch) {
      const { streamId } = event;
      const streamVersion = this.log.versionOf(streamId) + 1;
      this.log.insert(event, { streamId, streamVersion, recordedAtMs: Date.parse(event.recordedAt) });
    }
  }

  private finish(): RestoreResult {
    const [further] = this.comparing ? this.log.storedAfter(this.after, 1) : [];
    if (further) throw restoreEndsEarly(further);
    this.log.clearMeta(FILLING);
    return { count: this.log.count(), position: this.log.head().position };
  }
}
