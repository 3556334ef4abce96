import type { Claim, RatioSides, Term, Values } from './claim';
import { readingOf } from './claim';
import {
  ANY,
  contains,
  exactly,
  hull,
  isBounded,
  negative,
  NONE,
  ONE,
  over,
  plus,
  times,
  widened,
  type Interval,
} from './interval';
import { gathered } from './linear-claim';
import type { Readings } from './reading';

/** rate (in %) = Σ numerator / Σ denominator × 100. */
export interface Ratio extends RatioSides {
  readonly relationId: string;
  readonly rateId: string;
}

const HUNDRED = 100n;

interface Sides {
  readonly figureIds: readonly string[];
  readonly above: ReadonlyMap<string, bigint>;
  readonly below: ReadonlyMap<string, bigint>;
}

/**
 * Checked as rate × denominator − 100 × numerator = 0. Its extremes over the intervals are at the extremes of the rate.
 */
export function ratioClaim({ relationId, rateId, numerator, denominator }: Ratio, readings: Readings): Claim {
  const above = gathered(numerator);
  const below = gathered(denominator);
  const figureIds = [...new Set([...above.keys(), ...below.keys()])];
  const sides: Sides = { figureIds, above, below };
  // A rate with a printed zero as denominator is not known, even if the zero was rounded.
  const overZero = isPrintedZero(denominator, readings);
  const unknowable = (values: Values) => {
    const divisor = sumOf(below, values);
    return overZero && isBounded(divisor) && contains(divisor, 0n) && isBounded(values(rateId, 'claimed'));
  };
  return {
    relationId,
    about: 'rate',
    figureIds: [rateId, ...figureIds],
    claimedId: rateId,
    ratio: { numerator, denominator },
    tolerance: readingOf(readings, rateId).lastDigit,
    holds: (values, slack) =>
      !unknowable(values) && contains(rangeOf(sides, widened(values(rateId, 'claimed'), slack), values), 0n),
    allowed: (figureId, values, slack) => {
      if (figureId === rateId) return widened(quotient(sides, values), slack);
      if (unknowable(values) && !below.has(figureId)) return NONE;
      return allowedOf(sides, figureId, { values, rate: widened(values(rateId, 'claimed'), slack) });
    },
  };
}

export function isPrintedZero(terms: readonly Term[], readings: Readings): boolean {
  const sum = terms.reduce(
    (total, { figureId, factor }) => total + readingOf(readings, figureId).value * factor,
    0n,
  );
  return sum === 0n;
}

function sumOf(factors: ReadonlyMap<string, bigint>, values: Values): Interval {
  return [...factors]
    .map(([figureId, factor]) => times(values(figureId, 'given'), factor))
    .reduce(plus, exactly(0n));
}

/** The range for one rate. In units of 10^-32, because rate and amount have 10^-16 each. */
function rangeAt(sides: Sides, rate: bigint, values: Values): Interval {
  return sides.figureIds
    .map((figureId) => times(values(figureId, 'given'), factorAt(sides, figureId, rate)))
    .reduce(plus, exactly(0n));
}

function factorAt({ above, below }: Sides, figureId: string, rate: bigint): bigint {
  return rate * (below.get(figureId) ?? 0n) - HUNDRED * ONE * (above.get(figureId) ?? 0n);
}

function rangeOf(sides: Sides, rate: Interval, values: Values): Interval {
  if (!isBounded(rate)) return ANY;
  return hull(rangeAt(sides, rate.lo, values), rangeAt(sides, rate.hi, values));
}

/** 100 × numerator / denominator; any value if the denominator may be zero. */
function quotient({ above, below }: Sides, values: Values): Interval {
  const [amount, divisor] = [sumOf(above, values), sumOf(below, values)];
  if (!isBounded(amount) || !isBounded(divisor) || contains(divisor, 0n)) return ANY;
  const scaled = times(amount, HUNDRED * ONE);
  return hull(over(scaled, divisor.lo), over(scaled, divisor.hi));
}

function allowedOf(
  sides: Sides,
  figureId: string,
  { values, rate }: { readonly values: Values; readonly rate: Interval },
): Interval {
  if (!isBounded(rate)) return ANY;
  const [low, high] = [factorAt(sides, figureId, rate.lo), factorAt(sides, figureId, rate.hi)];
  if (low === 0n || high === 0n || low > 0n !== high > 0n) return ANY;
  const others = { ...sides, figureIds: sides.figureIds.filter((other) => other !== figureId) };
  const at = (end: bigint, factor: bigint) => over(negative(rangeAt(others, end, values)), factor);
  return hull(at(rate.lo, low), at(rate.hi, high));
}
