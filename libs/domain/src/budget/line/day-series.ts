import { type CalendarDate, dayOfYear } from '../../calendar';
import type { Fen } from '../../money';

/**
 * Changes per day of one fiscal year; cell 0 is 1 January. The balance on a day is the sum up to and including it.
 * Always 366 cells: the last one stays zero in a common year.
 */
export type DaySeries = Float64Array;

/** The number of cells in a series. */
export const DAYS = 366;

export interface DayAmount {
  /** 1 is 1 January. */
  readonly day: number;
  readonly amountFen: Fen;
}

export function newDaySeries(): DaySeries {
  return new Float64Array(DAYS);
}

export function addOn(series: DaySeries, on: CalendarDate, amountFen: Fen): void {
  const day = dayOfYear(on) - 1;
  series[day] = (series[day] ?? 0) + amountFen;
}

/** The lowest balance on or after `from`, and the first day with it. */
export function lowestFrom(series: DaySeries, from: CalendarDate): DayAmount {
  const first = dayOfYear(from) - 1;
  let balance = 0;
  for (let day = 0; day <= first; day += 1) balance += series[day] ?? 0;
  let [lowest, lowestDay] = [balance, first];
  for (let day = first + 1; day < DAYS; day += 1) {
    balance += series[day] ?? 0;
    if (balance < lowest) [lowest, lowestDay] = [balance, day];
  }
  return { day: lowestDay + 1, amountFen: lowest };
}

/** The balance on each day. */
export function balancesOf(series: DaySeries): DaySeries {
  const balances = newDaySeries();
  let balance = 0;
  for (let day = 0; day < DAYS; day += 1) balances[day] = balance += series[day] ?? 0;
  return balances;
}

/** The index of the first day on or after `from` for which `wrong` holds, from 0; undefined if there is none. */
export function firstDayFrom(from: CalendarDate, wrong: (day: number) => boolean): number | undefined {
  for (let day = dayOfYear(from) - 1; day < DAYS; day += 1) if (wrong(day)) return day;
  return undefined;
}

/** Inserts `entry` behind all entries of the same or an earlier date. Amounts take effect in this order. */
export function insertedByDate<Entry extends { readonly occurredOn: CalendarDate }>(
  list: readonly Entry[],
  entry: Entry,
): readonly Entry[] {
  const later = list.findIndex((other) => other.occurredOn > entry.occurredOn);
  return later === -1 ? [...list, entry] : [...list.slice(0, later), entry, ...list.slice(later)];
}
