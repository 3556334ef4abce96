import { roundScaled, type Rate } from '@ledger/domain';

/** As it is printed, with two decimals. */
export function percentHundredths(rate: Rate): number | undefined {
  return rate.defined ? Number(roundScaled(rate.numerator, rate.denominator, 4)) : undefined;
}
