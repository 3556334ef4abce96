import { dayOfYear, monthEnds, monthOf, timeProgress, yearOf, type CalendarDate } from '@ledger/domain';
import type { AnswerPoint } from '../projection';
import type { Postings } from './execution.projection';
import type { MonthExecution } from './execution.types';
import { figuresOf, noSums, type Sums } from './figures';

/** One row per month that has begun by the point. */
export function executionByMonth(postings: Postings, point: AnswerPoint): readonly MonthExecution[] {
  const running = noSums();
  let [row, executedBefore] = [0, 0];
  return monthsUpTo(point).map(({ month, upTo }) => {
    row = addUpTo(running, postings, { row, day: dayOfYear(upTo) });
    const cumulative = figuresOf(running);
    const inMonthFen = cumulative.executedFen - executedBefore;
    executedBefore = cumulative.executedFen;
    return { month, upTo, inMonthFen, cumulative, timeProgress: timeProgress(upTo, point.fiscalYear) };
  });
}

/** The months of the fiscal year that have begun by the point, each up to its end or to the point itself. */
export function monthsUpTo({ fiscalYear, asOf }: Pick<AnswerPoint, 'fiscalYear' | 'asOf'>): readonly {
  readonly month: number;
  readonly upTo: CalendarDate;
}[] {
  return monthEnds(fiscalYear)
    .map((end) => ({ month: monthOf(end), upTo: end <= asOf ? end : asOf }))
    .filter(({ month, upTo }) => yearOf(upTo) === fiscalYear && monthOf(upTo) === month);
}

/** Adds rows from `row` on while they are of `day` or earlier; answers the first row that is not. */
function addUpTo(
  sums: Sums,
  postings: Postings,
  from: { readonly row: number; readonly day: number },
): number {
  let { row } = from;
  for (; (postings.day[row] ?? Infinity) <= from.day; row += 1) {
    const measure = postings.measure[row];
    if (measure === undefined) continue;
    sums.amounts[measure] += postings.amountFen[row] ?? 0;
    sums.procurement[measure] += postings.procurementFen[row] ?? 0;
  }
  return row;
}
