import type { CalendarDate, RuleSet } from '@ledger/domain';
import type { LedgerEvent } from '../projection';

/** How an asker names a point in time. Everything absent means: the end of the year, as known now. */
export interface NamedPoint {
  /** Inclusive calendar date; may lie outside the fiscal year. */
  readonly asOf?: CalendarDate;
  /** ISO instant; only what was recorded up to then counts. */
  readonly knownAt?: string;
  /** The token of an earlier answer, instead of the two above. */
  readonly basis?: string;
}

/** A point on both axes of time: the facts dated up to `asOf` among those that the log held up to `cut`. Both inclusive. */
export interface PointInTime {
  readonly asOf: CalendarDate;
  /** A position of the log. */
  readonly cut: bigint;
}

export interface UnitYear {
  readonly unitCode: string;
  readonly fiscalYear: number;
}

/** One unit's year at a point in time, which the reader has resolved once: what questions are asked of and answers speak of. */
export interface YearPoint extends UnitYear, PointInTime {
  /** The rule set that a scorecard is asked under; absent: the adopted one. Part of the basis. */
  readonly ruleSet?: RuleSet;
  /** Which scorecard a score is asked of; absent: the unit's own. */
  readonly cardId?: string | undefined;
  /** Events that are not stored: a preview's. They count as known at the point. */
  readonly preview?: readonly LedgerEvent[];
  /** Ids of stored events that do not count at the point, though they are known: those that a what-if leaves out. */
  readonly without?: ReadonlySet<string>;
  /** Whether the asker is not to know who was paid, and for what: every event is read without it. */
  readonly withoutPayees?: true;
}
