import {
  carriesForward,
  standingIn,
  type CheckedReports,
  type UnitYear,
  type YearPoint,
  type YearStanding,
} from '@ledger/answers';
import { dayInShanghai, yearOf } from '@ledger/domain';
import type { Catalogue } from './catalogue/catalogue';
import type { YearReading } from './years/year-reader';

type Years = Pick<YearReading, 'stateAt' | 'yearAt' | 'neighboursOf'>;

interface Kept {
  /** Checked reports do not depend on the day. */
  readonly checked: CheckedReports;
  /** Absent if the standing depends on the years before and after. */
  last?: { readonly asOf: string; readonly standing: YearStanding };
}

/**
 * The key stands for the state of a year. It is replaced when the year gets new events, so its cache entry goes, too.
 */
const kept = new WeakMap<object, Kept>();

/** The standing of a year, cached: among thousands of units, few change between two questions. */
export async function standingAt(years: Years, point: YearPoint): Promise<YearStanding> {
  const known = keptOf(await years.stateAt(point));
  if (known.last?.asOf === point.asOf) return known.last.standing;
  const year = await years.yearAt(point);
  const { checked } = known;
  // The standing of money carried between years depends on the years before and after.
  if (carriesForward(year)) return standingIn(year, { checked, neighbours: await years.neighboursOf(point) });
  const standing = standingIn(year, { checked });
  known.last = { asOf: point.asOf, standing };
  return standing;
}

/** Works out how a year stands today, so that whoever asks first need not wait; nothing of a year that is not running. */
export function standToday(
  years: Years,
  catalogue: Pick<Catalogue, 'head' | 'isOpened'>,
  now = () => new Date(),
): (year: UnitYear) => Promise<void> {
  return async ({ unitCode, fiscalYear }) => {
    const asOf = dayInShanghai(now());
    const point = { unitCode, fiscalYear, asOf, cut: catalogue.head };
    if (yearOf(asOf) === fiscalYear && catalogue.isOpened(point, point.cut)) await standingAt(years, point);
  };
}

/** Caches nothing for a point that leaves out or adds events. */
function keptOf(state: object | undefined): Kept {
  const begun: Kept = { checked: new Map() };
  if (!state) return begun;
  const known = kept.get(state) ?? begun;
  kept.set(state, known);
  return known;
}
