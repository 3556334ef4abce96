import { knownAtOf, pointOf } from '../time/point';
import { withLookedAt } from '../year/looked-at';
import { shownYear, type Unit } from '../year/shown-year';
import { standingsAt, type Standings } from './standings';
import type { UnitsStore } from './units-store';
import type { YearCache } from './year-cache';

/** What questions are asked of before anything is drawn. */
export interface Asked {
  readonly units: UnitsStore;
  readonly years: YearCache;
  readonly standings: Standings;
}

/** The page that begins with all units beside each other. */
export const UNITS_PATH = '/units';

/**
 * Asks for the units, and for what the URL shows, before anything is drawn: the server works while the browser does. What
 * the URL names is asked for at once; ends when there are units enough to draw the page.
 */
export async function askAhead(asked: Asked): Promise<void> {
  const search = withLookedAt(new URLSearchParams(window.location.search));
  const named = { unit: search.get('unit') ?? '', year: Number(search.get('year')) };
  const isNamed = named.unit !== '' && Number.isInteger(named.year) && named.year > 0;
  if (isNamed) askFor(asked, named, search);
  await unitsToBeginWith(asked.units, search);
  const { units = [] } = asked.units.get();
  const shown = shownYear(units, search);
  if (!shown) return;
  const { unit, year } = shown;
  if (!isNamed || unit.unitCode !== named.unit || year !== named.year)
    askFor(asked, { unit: unit.unitCode, year }, search);
}

function askFor(
  { years, standings }: Asked,
  { unit, year }: { readonly unit: string; readonly year: number },
  search: URLSearchParams,
): void {
  const point = pointOf(search, year);
  const knownAt = knownAtOf(point);
  years.load({ unit, year, ...(knownAt !== undefined && { knownAt }) });
  if (window.location.pathname === UNITS_PATH) standings.askAhead(standingsAt(year, point));
}

/** Until there are some, or there is an error: the rest come while the page is drawn. */
async function unitsToBeginWith(units: UnitsStore, search: URLSearchParams): Promise<void> {
  const named = search.get('unit');
  const isThere = (first: readonly Unit[]) => {
    const shown = shownYear(first, search);
    return shown !== undefined && (named === null || named === shown.unit.unitCode);
  };
  await new Promise<void>((begin) => {
    units.subscribe(begin);
    void units.load(isThere);
  });
}
