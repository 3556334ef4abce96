import type { RuleSet } from '@ledger/domain';
import type { LedgerEvent } from '../projection';

/** Options of a series besides its range. */
export interface SeriesOptions {
  /** All events of the year, for the step `event`. */
  readonly events?: readonly LedgerEvent[];
  /** Instead of the adopted one. */
  readonly ruleSet?: RuleSet;
  /** Absent: the unit's own scorecard. */
  readonly cardId?: string;
}
