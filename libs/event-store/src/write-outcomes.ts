import { traced } from '@ledger/tracing';
import { EventStoreError, type EventStoreErrorCode } from './event-store-error';

/** Failures of the store itself; all other errors concern the request. */
const FAILURES: readonly EventStoreErrorCode[] = [
  'STORE_UNAVAILABLE',
  'STORE_UNREADABLE',
  'RESTORE_UNFINISHED',
];

/** What became of the last write. */
export class WriteOutcomes {
  /** Writes that were stored. */
  stored = 0;
  /** Of the last write, where it failed. */
  failure: EventStoreError | undefined;

  /** The same for an append of so many events, or of so many appends in turn. */
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
