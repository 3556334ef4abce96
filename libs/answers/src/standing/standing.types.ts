import type { Fen, Grade, Rate } from '@ledger/domain';
import type { PointSplit } from '../scorecard/scorecard.types';

/** Main figures of one unit's year at this point, to compare units. */
export interface YearStanding {
  /** 年初预算数. */
  readonly initialFen: Fen;
  /** 全年预算数. */
  readonly adjustedFen: Fen;
  /** 资金到位. */
  readonly releasedFen: Fen;
  /** 执行数. */
  readonly executedFen: Fen;
  /** 预算执行率（调整后口径）. */
  readonly executionRate: Rate;
  /** Points of the unit’s own scorecard; absent if no rule set is known. */
  readonly points?: PointSplit;
  /**
   * The grade. Undefined, with a reason, if weights do not add up to 100 or points are open. Null without a rule set.
   */
  readonly grade?: Grade;
  /** Number of warnings about broken rules. */
  readonly breachCount: number;
  /** Number of warnings that need attention. */
  readonly warningCount: number;
  /** Number of warnings for information. */
  readonly noticeCount: number;
  /** Number of findings in all published reports up to this point. */
  readonly contradictionCount: number;
}
