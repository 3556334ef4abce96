import type { Fen, Grade, Rate } from '@ledger/domain';
import type { PointSplit } from '../scorecard/scorecard.types';

/** How one unit's year stands at the point, in a few figures: what units are held beside each other by. */
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
  /** Of the unit’s own scorecard; absent where no rule set is known. */
  readonly points?: PointSplit;
  /** Undefined with a reason where weights are not 100 or points are open; absent without a rule set. */
  readonly grade?: Grade;
  /** Warnings of a broken rule. */
  readonly breachCount: number;
  /** Warnings that want attention. */
  readonly warningCount: number;
  /** Warnings that inform. */
  readonly noticeCount: number;
  /** Findings of all published reports up to the point. */
  readonly contradictionCount: number;
}
