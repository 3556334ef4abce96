import { firstDayOf, lastDayOf, monthEnds, nextDay, type CalendarDate } from '@ledger/domain';

export const SERIES_STEPS = ['day', 'month'] as const;
export type SeriesStep = (typeof SERIES_STEPS)[number];

export interface Span {
  /** Inclusive. */
  readonly from: CalendarDate;
  /** Inclusive. */
  readonly to: CalendarDate;
  readonly step: SeriesStep;
}

/** The dates of the fiscal year at which a series is read: every day, or every month's end, and `to`. */
export function momentsOf({ from, to, step }: Span, fiscalYear: number): readonly CalendarDate[] {
  const first = from > firstDayOf(fiscalYear) ? from : firstDayOf(fiscalYear);
  const last = to < lastDayOf(fiscalYear) ? to : lastDayOf(fiscalYear);
  if (step === 'month') {
    const ends = monthEnds(fiscalYear).filter((end) => first <= end && end < last);
    return first <= last ? [...ends, last] : ends;
  }
  const days: CalendarDate[] = [];
  for (let day = first; day <= last; day = nextDay(day)) days.push(day);
  return days;
}

/** What is kept of a value that is read again and again: only where it differs from what it was before. */
export class Sparse<Value> {
  readonly changes: Value[] = [];
  private known: string | undefined;

  /** `on` is not compared. */
  take(value: Value, compared: readonly (number | undefined)[]): void {
    const text = compared.join();
    if (text === this.known) return;
    this.known = text;
    this.changes.push(value);
  }
}
