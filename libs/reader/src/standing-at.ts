import {
  carriesForward,
  standingIn,
  type CheckedReports,
  type YearPoint,
  type YearStanding,
} from '@ledger/answers';
import type { YearReading } from './years/year-reader';

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
export async function standingAt(
  years: Pick<YearReading, 'stateAt' | 'yearAt' | 'neighboursOf'>,
  point: YearPoint,
): Promise<YearStanding> {
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

/** Caches nothing for a point that leaves out or adds events. */
function keptOf(state: object | undefined): Kept {
  const begun: Kept = { checked: new Map() };
  if (!state) return begun;
  const known = kept.get(state) ?? begun;
  kept.set(state, known);
  return known;
}
