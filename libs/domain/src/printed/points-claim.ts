import type { PointsClaim } from '../performance/statements/self-assessment';
import type { Claim, Values } from './claim';
import { readingOf } from './claim';
import { ANY, contains, hull, isBounded, meet, ONE, over, times, widened, type Interval } from './interval';
import type { Readings } from './reading';

const FULL = 100n * ONE;
const RATED: Interval = { lo: 0n, hi: FULL };

/** points = weight × rate, at most the weight. The rule decides what happens to a rate above 100 %. */
export function pointsClaim(
  {
    relationId,
    points,
    weight,
    rate,
    over: rule = 'capped',
  }: PointsClaim & { readonly relationId: string; readonly rate: string },
  readings: Readings,
): Claim {
  const effective = rule === 'capped' ? capped : deducted;
  const earned = (values: Values) => product(values(weight, 'given'), effective(values(rate, 'given')));
  return {
    relationId,
    about: 'points',
    figureIds: [points, weight, rate],
    claimedId: points,
    tolerance: readingOf(readings, points).lastDigit,
    holds: (values, slack) => {
      const { lo, hi } = meet(earned(values), widened(values(points, 'claimed'), slack));
      return lo <= hi;
    },
    allowed: (figureId, values, slack) => {
      if (figureId === points) return widened(earned(values), slack);
      const wanted = widened(values(points, 'claimed'), slack);
      if (figureId === weight) return quotient(wanted, effective(values(rate, 'given')));
      const needed = quotient(wanted, values(weight, 'given'));
      return rule === 'capped'
        ? uncapped(needed)
        : hull(needed, { lo: 2n * FULL - needed.hi, hi: 2n * FULL - needed.lo });
    },
  };
}

function capped(rate: Interval): Interval {
  return { lo: within(rate.lo), hi: within(rate.hi) };
}

/** 110 % counts as 90 %. */
function deducted(rate: Interval): Interval {
  const at = (value: bigint) => within(value <= FULL ? value : 2n * FULL - value);
  const ends = hull({ lo: at(rate.lo), hi: at(rate.lo) }, { lo: at(rate.hi), hi: at(rate.hi) });
  return contains(rate, FULL) ? { lo: ends.lo, hi: FULL } : ends;
}

function within(rate: bigint): bigint {
  if (rate < RATED.lo) return RATED.lo;
  return rate > RATED.hi ? RATED.hi : rate;
}

/** A rate that gives full points may be anything above. */
function uncapped(needed: Interval): Interval {
  return {
    lo: needed.lo <= 0n ? ANY.lo : needed.lo,
    hi: needed.hi >= FULL ? ANY.hi : needed.hi,
  };
}

function product(weight: Interval, rate: Interval): Interval {
  if (!isBounded(weight)) return ANY;
  const ends = [rate.lo, rate.hi].map((end) => over(times(weight, end), FULL));
  return ends.reduce(hull);
}

function quotient(points: Interval, divisor: Interval): Interval {
  if (!isBounded(points) || !isBounded(divisor) || contains(divisor, 0n)) return ANY;
  const scaled = times(points, FULL);
  return hull(over(scaled, divisor.lo), over(scaled, divisor.hi));
}
