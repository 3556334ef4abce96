/**
 * Exact fractions until they are printed. A rate with denominator zero is *undefined*, with a reason, never 0 % or 100
 * %. Rounding happens once, here: half up (away from zero).
 */
export type UndefinedReason = 'ZERO_DENOMINATOR' | 'NO_DATA';

export type Rate =
  | { readonly defined: true; readonly numerator: bigint; readonly denominator: bigint }
  | { readonly defined: false; readonly reason: UndefinedReason };

/** `numerator / denominator`, two whole numbers in one unit. The sign is kept in the numerator. */
export function rateOf(numerator: number | bigint, denominator: number | bigint): Rate {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) return { defined: false, reason: 'ZERO_DENOMINATOR' };
  return d < 0n
    ? { defined: true, numerator: -n, denominator: -d }
    : { defined: true, numerator: n, denominator: d };
}

export function undefinedRate(reason: UndefinedReason): Rate {
  return { defined: false, reason };
}

/** `rate − 1`: the control rate (支出控制率) of an execution rate. */
export function lessOne(rate: Rate): Rate {
  return rate.defined ? { ...rate, numerator: rate.numerator - rate.denominator } : rate;
}

/** −1, 0 or 1 if `left` is below, equal to or above `right`; undefined if either is. */
export function compareRates(left: Rate, right: Rate): -1 | 0 | 1 | undefined {
  if (!left.defined || !right.defined) return undefined;
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The value × 10^`digits`, rounded half up (away from zero) to a whole number. */
export function roundScaled(numerator: bigint, denominator: bigint, digits: number): bigint {
  const scaled = numerator * 10n ** BigInt(digits);
  const absolute = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * absolute + denominator) / (2n * denominator);
  return scaled < 0n ? -rounded : rounded;
}

/** '126.40' for 126.40 %, by default with two decimals. An undefined rate gives undefined. */
export function percentText(rate: Rate, digits = 2): string | undefined {
  return rate.defined
    ? decimalText(roundScaled(rate.numerator, rate.denominator, digits + 2), digits)
    : undefined;
}

/** The text for a whole number of 10^-`digits`: (12640n, 2) → '126.40'. */
export function decimalText(scaled: bigint | number, digits: number): string {
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const body = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return scaled < 0n ? `-${body}` : body;
}
