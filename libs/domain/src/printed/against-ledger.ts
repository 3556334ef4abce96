import { contains, ONE, widened } from './interval';
import type { Reading } from './reading';

/** The ledger's value for a printed figure: an exact number of 万元, %, points or people. */
export interface LedgerAmount {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
  /** How much the ledger's own value may be off, in its own unit; absent if it is exact. */
  readonly rounding?: { readonly n: bigint; readonly d: bigint };
}

export type LedgerVerdict = 'holds' | 'onlyWide' | 'lastDigit' | 'contradicts';

/**
 * A printed figure holds if the ledger's value rounds to it. `onlyWide`: it rounds to it with the decimals of this
 * figure, but not with the decimals that the paper usually prints.
 */
export function againstLedger(reading: Reading, { n, d, rounding }: LedgerAmount): LedgerVerdict {
  // The ledger's value may lie between two multiples of 10^-16, so the interval is extended by one on each side.
  const value = (n * ONE) / d;
  const own = rounding ? (rounding.n * ONE) / rounding.d : 0n;
  const off = n * ONE === value * d ? own : own + 1n;
  if (contains(widened(reading.narrow, off), value)) return 'holds';
  if (contains(widened(reading.wide, off), value)) return 'onlyWide';
  return contains(widened(reading.wide, off + reading.lastDigit), value) ? 'lastDigit' : 'contradicts';
}
