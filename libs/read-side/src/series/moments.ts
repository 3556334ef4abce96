import { dayOfYear, firstDayOf, lastDayOf, monthEnds, nextDay, type CalendarDate } from '@ledger/domain';
import type { Booked } from '../execution/booked';

export const SERIES_STEPS = ['event', 'day', 'month'] as const;
export type SeriesStep = (typeof SERIES_STEPS)[number];

export interface Span {
  /** Inclusive. */
  readonly from: CalendarDate;
  /** Inclusive. */
  readonly to: CalendarDate;
  readonly step: SeriesStep;
}

/** What of the span lies in the fiscal year. */
export function withinYear({ from, to, step }: Span, fiscalYear: number): Span {
  const [first, last] = [firstDayOf(fiscalYear), lastDayOf(fiscalYear)];
  return { from: from > first ? from : first, to: to < last ? to : last, step };
}

/** The dates of the fiscal year at which a series is read: every day, or every month's end, and `to`. */
export function momentsOf(span: Span, fiscalYear: number): readonly CalendarDate[] {
  const { from, to, step } = withinYear(span, fiscalYear);
  if (step === 'month') {
    const ends = monthEnds(fiscalYear).filter((end) => from <= end && end < to);
    return from <= to ? [...ends, to] : ends;
  }
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}

/** Of moments in their order: the first, and those by which something was booked since the one before. At others nothing changed. */
export function bookedSince(booked: Pick<Booked, 'isBookedOn'>): (on: CalendarDate) => boolean {
  let before: number | undefined;
  return (on) => {
    const upTo = dayOfYear(on);
    let isBooked = before === undefined;
    for (let day = upTo; day > (before ?? upTo) && !isBooked; day -= 1) isBooked = booked.isBookedOn(day);
    before = upTo;
    return isBooked;
  };
}
