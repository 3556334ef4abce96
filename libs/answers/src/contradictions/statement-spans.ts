import type { CalendarDate } from '@ledger/domain';
import type { YearAt } from '../year-at';
import { checkStatement } from './contradictions.answer';
import type { StatementCheck } from './contradictions.types';

/** The check of a report, with the days on which it holds. */
export interface StatementSpan {
  /** First day, inclusive: the last day of the report's period. */
  readonly from: CalendarDate;
  /** End, exclusive: the day on which another report with the same id replaces it. */
  readonly until?: CalendarDate;
  readonly check: StatementCheck;
}

/** Every statement up to the point, also those that another has replaced since. */
export function statementSpans(year: YearAt): readonly StatementSpan[] {
  const statements = year.documents.flatMap((event) =>
    event.type === 'SelfAssessmentStated' ? [event.data] : [],
  );
  return statements.flatMap((statement, i): StatementSpan[] => {
    const { occurredOn: from, statementId } = statement;
    const next = statements.slice(i + 1).find((other) => other.statementId === statementId);
    // One that was replaced on its own day was never to be seen.
    if (next?.occurredOn === from) return [];
    return [{ from, ...(next && { until: next.occurredOn }), check: checkStatement(statement, year) }];
  });
}
