import { QuestionError, type UnitYear } from '@ledger/answers';
import { parseStream } from '@ledger/domain';
import type { StreamFault } from '@ledger/event-store';
import { streamsOf } from './year-streams';

/** Streams that are not what was written, and so the unit-years about which nothing is answered. */
export class UnreadableStreams {
  private readonly reasons = new Map<string, string>();

  get size(): number {
    return this.reasons.size;
  }

  /** Which event of each it is, and what is wrong. */
  get all(): readonly string[] {
    return [...this.reasons.values()];
  }

  /** False where the stream was known to be so before. */
  add({ streamId, error }: StreamFault): boolean {
    if (this.reasons.has(streamId)) return false;
    this.reasons.set(streamId, error.message);
    return true;
  }

  has(streamId: string): boolean {
    return this.reasons.size > 0 && this.reasons.has(streamId);
  }

  /** Whether an answer about the year may depend on one; the previous and next year are read too. */
  concern({ unitCode, fiscalYear }: UnitYear): boolean {
    if (this.reasons.size === 0) return false;
    return [...this.reasons.keys()].some((streamId) => {
      const address = parseStream(streamId);
      const isNear = Math.abs((address?.fiscalYear ?? fiscalYear) - fiscalYear) <= 1;
      return address?.unitCode === unitCode && isNear;
    });
  }

  /** @throws QuestionError HISTORY_UNREADABLE where a stream of the year is one. */
  assertNone(year: UnitYear): void {
    if (this.reasons.size === 0) return;
    for (const streamId of Object.values(streamsOf(year))) {
      const reason = this.reasons.get(streamId);
      if (reason !== undefined) throw new QuestionError('HISTORY_UNREADABLE', { reason });
    }
  }
}
