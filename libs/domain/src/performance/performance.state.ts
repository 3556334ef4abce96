import { requireDate } from '../refusals';
import type { CalendarDate } from '../calendar';
import type { RuleSet } from '../scoring/rule-set';
import { refusePerformance as refuse } from './performance.errors';
import type {
  IndicatorDefined,
  ResultReported,
  SelfAssessmentStated,
  TargetRevised,
} from './performance.events';

/** What deciding needs to remember of one year's performance. A private draft: `evolve` changes it in place. */
export interface PerformanceState {
  readonly indicators: Map<string, IndicatorEntry>;
  readonly statements: Map<string, SelfAssessmentStated>;
  /** As last adopted, by order of the log. */
  ruleSet?: RuleSet;
}

export interface IndicatorEntry {
  readonly defined: IndicatorDefined;
  /** By date. */
  readonly revisions: Map<CalendarDate, TargetRevised>;
  readonly results: Map<CalendarDate, ResultReported>;
  withdrawnOn?: CalendarDate;
}

/** An intent with what the write side knows of the year. */
export type Addressed<Intent> = Intent & { readonly fiscalYear: number; readonly yearOpened: boolean };

/** @throws DomainError where the indicator is not there, or not (any more) on `date`. */
export function activeIndicator(
  state: PerformanceState,
  indicatorId: string,
  date: CalendarDate,
): IndicatorEntry {
  requireDate(date, 'occurredOn');
  const entry =
    state.indicators.get(indicatorId) ?? refuse('INDICATOR_NOT_FOUND', { field: 'indicatorId', indicatorId });
  const reference = entry.defined.occurredOn;
  if (date < reference)
    refuse('DATE_BEFORE_REFERENCE', { field: 'occurredOn', date, reference, indicatorId });
  if (entry.withdrawnOn !== undefined && entry.withdrawnOn <= date)
    refuse('INDICATOR_WITHDRAWN', { field: 'indicatorId', indicatorId });
  return entry;
}
