import { isAssumed, type LineKey, type WarningCode } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import type { Warning } from './warnings.types';
import { isAssumedEvent } from '../assumed/assumed-mark';
import { assumedAmong, assumedIn } from '../provenance/assumed-answers';
import { linePostings } from '../provenance/line-postings';
import type { AnswerName } from '../provenance/provenance.types';
import type { AssumedMark } from '../assumed/assumed-mark.types';

/** If lines or codes are assumed, the amount may belong to any line. */
function mayBeOn(event: LedgerEvent, named: ReadonlySet<LineKey>): boolean {
  const postings = linePostings(event);
  const isOpen = event.assumed !== undefined && isAssumed(event.assumed, 'lines', 'codes');
  return postings.some(({ line }) => isOpen || named.has(line));
}

/** Warnings about sums of the whole year, and the answer that each is formed from. */
const ANSWER_OF: Readonly<Partial<Record<WarningCode, AnswerName>>> = {
  NO_CONTROL_NUMBER: 'three-public',
  CONTROL_EXCEEDED: 'three-public',
  CONTROL_NEAR: 'three-public',
  EXECUTION_BEHIND_SCHEDULE: 'execution',
  GOAL_VS_EXECUTION: 'score',
  WEIGHTS_NOT_WHOLE: 'score',
  NO_RULE_SET: 'score',
  RULE_SET_OUTSIDE_VALIDITY: 'score',
};

/**
 * Finds what is assumed under warnings of one point: of the events that caused one, else of the amounts on its lines, else
 * of the answer that it is formed from. Undefined if it rests on nothing that is assumed.
 */
export function assumedUnderWarnings(
  events: readonly LedgerEvent[],
  point: Pick<YearPoint, 'asOf' | 'fiscalYear'>,
): (warning: Pick<Warning, 'code' | 'cause'>) => AssumedMark | undefined {
  // A year may have as many breaches as vouchers: few events are looked through, and each is found by its id.
  const assumed = events.filter(isAssumedEvent);
  const byId = new Map(assumed.map((event) => [event.eventId, event]));
  return ({ code, cause }) => {
    if (cause.eventIds.length > 0) {
      const caused = cause.eventIds.flatMap((eventId) => byId.get(eventId) ?? []);
      return assumedAmong(caused, () => true, point);
    }
    if (cause.lines.length > 0) {
      const named = new Set(cause.lines);
      return assumedAmong(assumed, (event) => mayBeOn(event, named), point);
    }
    const answer = ANSWER_OF[code];
    return answer && assumedIn(assumed, answer, point);
  };
}
