import { decimalText, roundScaled } from '../rate';

/** A fraction with a positive denominator. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Numbers in a rule set have at most four decimals. */
const SCALE = 10_000;

export function exactOf(number: number): Exact {
  return { numerator: BigInt(Math.round(number * SCALE)), denominator: BigInt(SCALE) };
}

/** −1, 0 or 1. */
export function compareExact(left: Exact, right: Exact): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** With two decimals, for people. */
export function exactText({ numerator, denominator }: Exact): string {
  return decimalText(roundScaled(numerator, denominator, 2), 2);
}

export function distance(left: bigint, right: bigint): bigint {
  return left < right ? right - left : left - right;
}
