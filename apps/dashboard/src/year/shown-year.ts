import type { Answered } from '../server/plain-answers';
import type { UnitsQuery } from '../generated/graphql';

export type Unit = Answered<UnitsQuery>['units']['nodes'][number];

/** What of the ledger a URL shows. */
export interface Shown {
  /** Those that have opened a year. */
  readonly units: readonly Unit[];
  readonly unit: Unit;
  readonly year: number;
}

/** The unit and year that the URL names, else the first unit and its last year; undefined in a ledger without any year. */
export function shownYear(all: readonly Unit[], search: URLSearchParams): Shown | undefined {
  const units = all.filter(({ fiscalYears }) => fiscalYears.length > 0);
  const unit = units.find(({ unitCode }) => unitCode === search.get('unit')) ?? units[0];
  if (!unit) return undefined;
  const year =
    unit.fiscalYears.find((each) => String(each) === search.get('year')) ?? Math.max(...unit.fiscalYears);
  return { units, unit, year };
}

/** The same year where the unit has opened it, else its last. */
export function yearFor(units: readonly Unit[], unitCode: string, year: number): number {
  const years = units.find((each) => each.unitCode === unitCode)?.fiscalYears ?? [];
  return years.includes(year) ? year : Math.max(...years);
}
