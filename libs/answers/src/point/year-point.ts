import type { CalendarDate, RuleSet } from '@ledger/domain';
import type { AnswerPoint, LedgerEvent } from '../projection';

/** How an asker names a point in time. Everything absent means: the end of the year, as known now. */
export interface PointInTime {
  /** Inclusive calendar date; may lie outside the fiscal year. */
  readonly asOf?: CalendarDate;
  /** ISO instant; only what was recorded up to then counts. */
  readonly knownAt?: string;
  /** The token of an earlier answer, instead of the two above. */
  readonly basis?: string;
}

/** A point that has been resolved once: from here on everything is pure and selects by `cut` and `asOf`. */
export interface YearPoint extends AnswerPoint {
  readonly cut: bigint;
  /** The rule set that a scorecard is asked under; absent: the adopted one. Part of the basis. */
  readonly ruleSet?: RuleSet;
  /** Events that are not stored: a preview's. They count as known at the point. */
  readonly preview?: readonly LedgerEvent[];
  /** Ids of stored events that do not count at the point, though they are known: those that a what-if leaves out. */
  readonly without?: ReadonlySet<string>;
}
