import { decimalText, digitsAboveBase, parseDecimal, roundScaled, type StatedUnit } from '@ledger/domain';

/** An exact number; the denominator is positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  return { n: BigInt(n), d: BigInt(d) };
}

export function fractionOf(text: string): Fraction | undefined {
  const decimal = parseDecimal(text);
  return decimal && { n: decimal.units, d: 10n ** BigInt(decimal.scale) };
}

function plus(left: Fraction, right: Fraction): Fraction {
  return { n: left.n * right.d + right.n * left.d, d: left.d * right.d };
}

export function minus(left: Fraction, right: Fraction): Fraction {
  return plus(left, { n: -right.n, d: right.d });
}

export function times(left: Fraction, right: Fraction): Fraction {
  return { n: left.n * right.n, d: left.d * right.d };
}

/** Undefined where the divisor is zero. */
export function over(left: Fraction, right: Fraction): Fraction | undefined {
  if (right.n === 0n) return undefined;
  const quotient = { n: left.n * right.d, d: left.d * right.n };
  return quotient.d < 0n ? { n: -quotient.n, d: -quotient.d } : quotient;
}

export function sumOf(parts: readonly Fraction[]): Fraction {
  return parts.reduce(plus, ZERO);
}

/** Half up, with `decimals` places. */
export function rounded({ n, d }: Fraction, decimals: number): string {
  return decimalText(roundScaled(n, d, decimals), decimals);
}

/** Exact where that takes at most eight decimals, else rounded to eight. */
export function exactText(value: Fraction): string {
  return rounded(value, 8).replace(/\.?0+$/, '');
}

/** How many decimals a printed figure shows. */
export function decimalsOf(text: string): number {
  return parseDecimal(text)?.scale ?? 0;
}

/** A printed number, amounts in 万元; undefined for words and blanks. */
export function amountOf({
  value,
  unit,
}: {
  readonly value: string;
  readonly unit: StatedUnit;
}): Fraction | undefined {
  const read = unit === 'TEXT' ? undefined : fractionOf(value);
  return read && times(read, inWan(unit));
}

/** An amount in 万元 as a number of another unit of amounts; other numbers stay as they are. */
export function inUnit(value: Fraction, unit: StatedUnit): Fraction {
  const { n, d } = inWan(unit);
  return times(value, fraction(d, n));
}

/** How many 万元 one of the unit is. */
function inWan(unit: StatedUnit): Fraction {
  const digits = digitsAboveBase(unit);
  const power = 10n ** BigInt(Math.abs(digits));
  return digits < 0 ? fraction(1n, power) : fraction(power);
}
