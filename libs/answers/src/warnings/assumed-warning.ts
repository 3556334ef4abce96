import type { WarningCode } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import type { Warning } from './warnings.types';
import { assumedAmong, assumedIn } from '../provenance/assumed-answers';
import { linePostings } from '../provenance/line-postings';
import type { AnswerName, AssumedMark } from '../provenance/provenance.types';

/** Warnings about sums of the whole year, and the answer that each is formed from. */
const ANSWER_OF: Readonly<Partial<Record<WarningCode, AnswerName>>> = {
  CONTROL_EXCEEDED: 'three-public',
  CONTROL_NEAR: 'three-public',
  EXECUTION_BEHIND_SCHEDULE: 'execution',
  GOAL_VS_EXECUTION: 'score',
};

/**
 * What is assumed under a warning: of the events that caused it, else of the amounts on its lines, else of the answer
 * that it is formed from. Undefined if it rests on nothing that is assumed.
 */
export function assumedUnderWarning(
  events: readonly LedgerEvent[],
  { code, cause }: Pick<Warning, 'code' | 'cause'>,
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): AssumedMark | undefined {
  if (cause.eventIds.length > 0) {
    const caused = new Set(cause.eventIds);
    return assumedAmong(events, ({ eventId }) => caused.has(eventId), point);
  }
  if (cause.lines.length > 0) {
    const named = new Set(cause.lines);
    return assumedAmong(events, (event) => linePostings(event).some(({ line }) => named.has(line)), point);
  }
  const answer = ANSWER_OF[code];
  return answer && assumedIn(events, answer, point);
}
