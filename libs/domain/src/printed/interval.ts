/**
 * Closed intervals of exact numbers in units of 10^-16: fine enough for half of the last digit of 元 with eight
 * decimals, in 万元. Division rounds outwards, so that an interval is never too narrow.
 */
export interface Interval {
  readonly lo: bigint;
  readonly hi: bigint;
}

export const SCALE = 16;
export const ONE = 10n ** BigInt(SCALE);

/** Larger than any number that can be printed. Stands for "no bound". */
const FAR = 10n ** 60n;

export const ANY: Interval = { lo: -FAR, hi: FAR };
/** The empty interval. */
export const NONE: Interval = { lo: FAR, hi: -FAR };

export function exactly(value: bigint): Interval {
  return { lo: value, hi: value };
}

function between(one: bigint, other: bigint): Interval {
  return one <= other ? { lo: one, hi: other } : { lo: other, hi: one };
}

export function isEmpty({ lo, hi }: Interval): boolean {
  return lo > hi;
}

export function isBounded({ lo, hi }: Interval): boolean {
  return lo > -FAR && hi < FAR;
}

export function hasLowerBound({ lo }: Interval): boolean {
  return lo > -FAR;
}

export function hasUpperBound({ hi }: Interval): boolean {
  return hi < FAR;
}

export function contains({ lo, hi }: Interval, value: bigint): boolean {
  return lo <= value && value <= hi;
}

export function meet(left: Interval, right: Interval): Interval {
  return {
    lo: left.lo > right.lo ? left.lo : right.lo,
    hi: left.hi < right.hi ? left.hi : right.hi,
  };
}

/** The smallest interval that contains both. */
export function hull(left: Interval, right: Interval): Interval {
  if (isEmpty(left)) return right;
  if (isEmpty(right)) return left;
  return {
    lo: left.lo < right.lo ? left.lo : right.lo,
    hi: left.hi > right.hi ? left.hi : right.hi,
  };
}

export function plus(left: Interval, right: Interval): Interval {
  return {
    lo: hasLowerBound(left) && hasLowerBound(right) ? left.lo + right.lo : -FAR,
    hi: hasUpperBound(left) && hasUpperBound(right) ? left.hi + right.hi : FAR,
  };
}

export function negative({ lo, hi }: Interval): Interval {
  return { lo: -hi, hi: -lo };
}

export function widened(interval: Interval, by: bigint): Interval {
  return plus(interval, { lo: -by, hi: by });
}

/** Multiplies by a whole number. */
export function times(interval: Interval, factor: bigint): Interval {
  if (factor === 0n) return exactly(0n);
  if (factor === 1n) return interval;
  if (factor === -1n) return negative(interval);
  const { lo, hi } = interval;
  return clamped(between(lo * factor, hi * factor));
}

/** Divides by a whole number other than 0, rounded outwards. */
export function over(interval: Interval, divisor: bigint): Interval {
  if (divisor < 0n) return over(negative(interval), -divisor);
  return {
    lo: hasLowerBound(interval) ? floorOver(interval.lo, divisor) : -FAR,
    hi: hasUpperBound(interval) ? -floorOver(-interval.hi, divisor) : FAR,
  };
}

function clamped({ lo, hi }: Interval): Interval {
  return { lo: lo < -FAR ? -FAR : lo, hi: hi > FAR ? FAR : hi };
}

function floorOver(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value % divisor < 0n ? quotient - 1n : quotient;
}
