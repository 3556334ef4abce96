import {
  carriesForward,
  standingIn,
  type CheckedReports,
  type YearPoint,
  type YearStanding,
} from '@ledger/answers';
import type { YearReading } from './years/year-reader';

interface Kept {
  /** Of any day. */
  readonly checked: CheckedReports;
  /** Absent if it depends on the years beside it. */
  last?: { readonly asOf: string; readonly standing: YearStanding };
}

/** By what stands for the state of a year: gone with the year, and once something comes into it. */
const kept = new WeakMap<object, Kept>();

/** The standing of a year, cached: of thousands of units few change between two questions. */
export async function standingAt(
  years: Pick<YearReading, 'stateAt' | 'yearAt' | 'neighboursOf'>,
  point: YearPoint,
): Promise<YearStanding> {
  const known = keptOf(await years.stateAt(point));
  if (known.last?.asOf === point.asOf) return known.last.standing;
  const year = await years.yearAt(point);
  const { checked } = known;
  // What is said of money carried between years depends on the years beside it.
  if (carriesForward(year)) return standingIn(year, { checked, neighbours: await years.neighboursOf(point) });
  const standing = standingIn(year, { checked });
  known.last = { asOf: point.asOf, standing };
  return standing;
}

/** Of a point that is not about all that is stored nothing is kept. */
function keptOf(state: object | undefined): Kept {
  const begun: Kept = { checked: new Map() };
  if (!state) return begun;
  const known = kept.get(state) ?? begun;
  kept.set(state, known);
  return known;
}
