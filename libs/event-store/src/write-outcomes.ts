import { traced } from '@ledger/tracing';
import { EventStoreError, type EventStoreErrorCode } from './event-store-error';

/** Failures of the store itself. All other errors are about the request. */
const FAILURES: readonly EventStoreErrorCode[] = [
  'STORE_UNAVAILABLE',
  'STORE_UNREADABLE',
  'RESTORE_UNFINISHED',
];

/** The outcome of the last write. */
export class WriteOutcomes {
  /** How many writes were stored. */
  stored = 0;
  /** The failure of the last write, if it failed. */
  failure: EventStoreError | undefined;

  /** Tracks an append of this many events, or of this many appends in turn. */
  storing<Result>(count: number, append: () => Promise<Result>): Promise<Result> {
    return traced('append', { count }, () => this.noting(append()));
  }

  async noting<Result>(write: Promise<Result>): Promise<Result> {
    try {
      const result = await write;
      this.stored += 1;
      this.failure = undefined;
      return result;
    } catch (error) {
      if (error instanceof EventStoreError && FAILURES.includes(error.code)) this.failure = error;
      throw error;
    }
  }
}
