import { contains, ONE, widened } from './interval';
import type { Reading } from './reading';

/** What a ledger gives for a printed figure: an exact number of 万元, %, points or heads. */
export interface LedgerAmount {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
  /** How far the ledger itself may be off, in its own unit; absent if it is exact. */
  readonly rounding?: { readonly n: bigint; readonly d: bigint };
}

export type LedgerVerdict = 'holds' | 'onlyWide' | 'lastDigit' | 'contradicts';

/** A printed figure holds against a ledger that rounds to it; `onlyWide` where the paper would have printed more decimals. */
export function againstLedger(reading: Reading, { n, d, rounding }: LedgerAmount): LedgerVerdict {
  // The ledger's number may lie between two whole 10^-16: one more on each side loses nothing.
  const value = (n * ONE) / d;
  const own = rounding ? (rounding.n * ONE) / rounding.d : 0n;
  const off = n * ONE === value * d ? own : own + 1n;
  if (contains(widened(reading.narrow, off), value)) return 'holds';
  if (contains(widened(reading.wide, off), value)) return 'onlyWide';
  return contains(widened(reading.wide, off + reading.lastDigit), value) ? 'lastDigit' : 'contradicts';
}
