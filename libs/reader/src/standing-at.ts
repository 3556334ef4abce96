import { carriesForward, standingIn, type YearPoint, type YearStanding } from '@ledger/answers';
import type { YearReading } from './years/year-reader';

interface Kept {
  readonly asOf: string;
  readonly standing: YearStanding;
}

/** By what stands for the state of a year: gone with the year, and once something comes into it. */
const kept = new WeakMap<object, Kept>();

/** How a year stands. Of thousands of units few change between two looks: the others are not worked out again. */
export async function standingAt(
  years: Pick<YearReading, 'stateAt' | 'yearAt' | 'neighboursOf'>,
  point: YearPoint,
): Promise<YearStanding> {
  const state = await years.stateAt(point);
  const known = state && kept.get(state);
  if (known?.asOf === point.asOf) return known.standing;
  const year = await years.yearAt(point);
  // What is said of money carried between years depends on the years beside it.
  if (carriesForward(year)) return standingIn(year, await years.neighboursOf(point));
  const standing = standingIn(year);
  if (state) kept.set(state, { asOf: point.asOf, standing });
  return standing;
}
