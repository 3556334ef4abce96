import { knownAtOf, pointOf } from '../time/point';
import { shownYear } from '../year/shown-year';
import type { UnitsStore } from './units-store';
import type { YearCache } from './year-cache';

/** Asks for the units, and for the year that the URL shows, before anything is drawn: the server works while the browser does. */
export async function askAhead(units: UnitsStore, years: YearCache): Promise<void> {
  const search = new URLSearchParams(window.location.search);
  await units.load();
  const { units: known } = units.get();
  const shown = known && shownYear(known, search);
  if (!shown) return;
  const { unit, year } = shown;
  const knownAt = knownAtOf(pointOf(search, year));
  years.load({ unit: unit.unitCode, year, ...(knownAt !== undefined && { knownAt }) });
}
