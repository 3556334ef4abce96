import { dayOfYear, monthEnds, monthOf, timeProgress, yearOf, type CalendarDate } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { Booked } from './booked';
import type { MonthExecution } from './execution.types';
import { figuresOf } from './figures';

/** One row per month that has begun by the point. */
export function executionByMonth(booked: Booked, point: YearPoint): readonly MonthExecution[] {
  let executedBefore = 0;
  return monthsUpTo(point).map(({ month, upTo }) => {
    const cumulative = figuresOf(booked.totals(dayOfYear(upTo)));
    const inMonthFen = cumulative.executedFen - executedBefore;
    executedBefore = cumulative.executedFen;
    return { month, upTo, inMonthFen, cumulative, timeProgress: timeProgress(upTo, point.fiscalYear) };
  });
}

/** The months of the fiscal year that have begun by the point, each up to its end or to the point itself. */
export function monthsUpTo({ fiscalYear, asOf }: Pick<YearPoint, 'fiscalYear' | 'asOf'>): readonly {
  readonly month: number;
  readonly upTo: CalendarDate;
}[] {
  return monthEnds(fiscalYear)
    .map((end) => ({ month: monthOf(end), upTo: end <= asOf ? end : asOf }))
    .filter(({ month, upTo }) => yearOf(upTo) === fiscalYear && monthOf(upTo) === month);
}
