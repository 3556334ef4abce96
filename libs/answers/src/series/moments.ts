import {
  dayOfYear,
  firstDayOf,
  lastDayOf,
  monthEnds,
  nextDay,
  type CalendarDate,
  type LineKey,
} from '@ledger/domain';
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

/** The part of the span that is in the fiscal year. */
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
    const isBooked = isBookedWithin(booked, { after: before, upTo });
    before = upTo;
    return isBooked;
  };
}

interface Days {
  /** Absent: from the beginning, by which anything may have been booked. */
  readonly after: number | undefined;
  readonly upTo: number;
}

/** False only where nothing was booked within the days, on the line where one is named. */
export function isBookedWithin(
  booked: Pick<Booked, 'isBookedOn'>,
  { after, upTo }: Days,
  line?: LineKey,
): boolean {
  if (after === undefined) return true;
  for (let day = upTo; day > after; day -= 1) if (booked.isBookedOn(day, line)) return true;
  return false;
}
