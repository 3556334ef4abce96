import { type CalendarDate, dayOfYear } from '../../calendar';
import type { Fen } from '../../money';

/**
 * Changes per day of one fiscal year, cell 0 = 1 January; the balance on a day is the sum up to and including it. 366
 * cells in every year: the last one of a common year stays zero.
 */
export type DaySeries = Float64Array;

/** Cells of a series. */
export const DAYS = 366;

export interface DayAmount {
  /** 1 for 1 January. */
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

/** The lowest balance on `from` or any later day of the year, and the first day with it. */
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

/** The balance on every day. */
export function balancesOf(series: DaySeries): DaySeries {
  const balances = newDaySeries();
  let balance = 0;
  for (let day = 0; day < DAYS; day += 1) balances[day] = balance += series[day] ?? 0;
  return balances;
}

/** The first day on or after `from` for which `wrong` holds, as an index from 0; undefined where it holds on none. */
export function firstDayFrom(from: CalendarDate, wrong: (day: number) => boolean): number | undefined {
  for (let day = dayOfYear(from) - 1; day < DAYS; day += 1) if (wrong(day)) return day;
  return undefined;
}

/** `list` with `entry` after everything of its date or an earlier one: the order in which amounts are known to follow. */
export function insertedByDate<Entry extends { readonly occurredOn: CalendarDate }>(
  list: readonly Entry[],
  entry: Entry,
): readonly Entry[] {
  const later = list.findIndex((other) => other.occurredOn > entry.occurredOn);
  return later === -1 ? [...list, entry] : [...list.slice(0, later), entry, ...list.slice(later)];
}
