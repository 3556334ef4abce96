import { QuestionError, type UnitYear } from '@ledger/answers';
import { parseStream } from '@ledger/domain';
import type { StreamFault } from '@ledger/event-store';
import { streamsOf } from './year-streams';

/** Altered or unreadable streams. Questions about their unit-years are refused. */
export class UnreadableStreams {
  private readonly reasons = new Map<string, string>();

  get size(): number {
    return this.reasons.size;
  }

  /** For each stream, which event is at fault and what is wrong. */
  get all(): readonly string[] {
    return [...this.reasons.values()];
  }

  /** False if the stream was already known. */
  add({ streamId, error }: StreamFault): boolean {
    if (this.reasons.has(streamId)) return false;
    this.reasons.set(streamId, error.message);
    return true;
  }

  has(streamId: string): boolean {
    return this.reasons.size > 0 && this.reasons.has(streamId);
  }

  /** Whether an answer about the year may depend on such a stream. The years before and after count, too. */
  concern({ unitCode, fiscalYear }: UnitYear): boolean {
    if (this.reasons.size === 0) return false;
    return [...this.reasons.keys()].some((streamId) => {
      const address = parseStream(streamId);
      const isNear = Math.abs((address?.fiscalYear ?? fiscalYear) - fiscalYear) <= 1;
      return address?.unitCode === unitCode && isNear;
    });
  }

  /** @throws QuestionError HISTORY_UNREADABLE if a stream of the year is unreadable. */
  assertNone(year: UnitYear): void {
    if (this.reasons.size === 0) return;
    for (const streamId of Object.values(streamsOf(year))) {
      const reason = this.reasons.get(streamId);
      if (reason !== undefined) throw new QuestionError('HISTORY_UNREADABLE', { reason });
    }
  }
}
