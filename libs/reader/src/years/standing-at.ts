import { isDeepStrictEqual } from 'node:util';
import {
  carriesForward,
  standingIn,
  type CheckedReports,
  type UnitYear,
  type YearPoint,
  type YearStanding,
} from '@ledger/answers';
import type { Catalogue } from '../catalogue/catalogue';
import type { YearReading } from './year-reader';
import type { KeptStandings } from './kept-standings';

type Years = Pick<YearReading, 'stateAt' | 'yearAt' | 'neighboursOf' | 'standings'>;

/** Checked reports do not depend on the day. The key stands for the state of a year: it goes with it. */
const reports = new WeakMap<object, CheckedReports>();

/** The standing of a year, as it is kept or worked out. */
export async function standingAt(years: Years, point: YearPoint): Promise<YearStanding> {
  return (await years.standings?.of(point)) ?? workedOut(years, point);
}

interface Ahead {
  readonly years: Years;
  readonly standings: KeptStandings;
  readonly catalogue: Pick<Catalogue, 'head' | 'isOpened'>;
  /** Called with a year of which a checkpoint said something else than its events. */
  readonly deviates: (year: UnitYear) => Promise<void>;
}

/**
 * Works out how a year stands on the day that a page of all units asks about first, so that nobody waits for it. What a
 * checkpoint said of it was used until now, and is compared.
 */
export function standAhead({ years, standings, catalogue, deviates }: Ahead) {
  return async ({ unitCode, fiscalYear }: UnitYear): Promise<void> => {
    const asOf = standings.firstDayAsked(fiscalYear);
    const point = { unitCode, fiscalYear, asOf, cut: catalogue.head };
    if (!catalogue.isOpened(point, point.cut)) return;
    if (!standings.isFromCheckpoint(point)) {
      if (!standings.isKnown(point)) await workedOut(years, point);
      return;
    }
    const said = await standings.of(point);
    const found = await workedOut(years, point);
    if (said && !isDeepStrictEqual(said, found)) await deviates({ unitCode, fiscalYear });
  };
}

async function workedOut(years: Years, point: YearPoint): Promise<YearStanding> {
  const checked = reportsOf(await years.stateAt(point));
  const year = await years.yearAt(point);
  // The standing of money carried between years depends on the years before and after.
  const neighbours = carriesForward(year) ? await years.neighboursOf(point) : undefined;
  const standing = standingIn(year, { checked, ...(neighbours && { neighbours }) });
  years.standings?.note(point, standing);
  return standing;
}

/** Caches nothing for a point that leaves out or adds events. */
function reportsOf(state: object | undefined): CheckedReports {
  const begun: CheckedReports = new Map();
  if (!state) return begun;
  const known = reports.get(state) ?? begun;
  reports.set(state, known);
  return known;
}
