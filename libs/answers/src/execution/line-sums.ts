import type { LineKey } from '@ledger/domain';
import { addSums, noSums, type Booked, type Sums } from './booked';

/** What stands on each line, and on all of them. */
export interface LineSums {
  readonly totals: Sums;
  readonly lines: ReadonlyMap<LineKey, Sums>;
}

/** All that figures of a unit as a whole are formed from, in one walk over the books. */
export function lineSums(booked: Booked, upToDay?: number): LineSums {
  const lines = booked.sumsBy(({ line }) => line, upToDay);
  const totals = noSums();
  for (const sums of lines.values()) addSums(totals, sums);
  return { totals, lines };
}
