import { lastDayOf, nextDay, type CalendarDate } from '@ledger/domain';
import type { PerformanceState } from '../scorecard/scorecard.projection';

/** Days after `from`, up to and including `upTo`, on which points may turn though nothing happens. */
export function turningDays(
  { indicators }: PerformanceState,
  {
    fiscalYear,
    from,
    upTo,
  }: { readonly fiscalYear: number; readonly from: CalendarDate; readonly upTo: CalendarDate },
): readonly CalendarDate[] {
  const days = new Set([lastDayOf(fiscalYear)]);
  for (const { target } of indicators.values()) {
    if (target.kind === 'by-date') days.add(nextDay(target.deadline));
  }
  return [...days].filter((day) => from < day && day <= upTo).toSorted();
}
