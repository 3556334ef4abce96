import type {
  BudgetLine,
  CalendarDate,
  Fen,
  Grade,
  LineKey,
  Rate,
  ThreePublicAmounts,
  ThreePublicKind,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { ExecutionAmounts, LineNames } from '../execution/execution.types';
import type { PointSplit } from '../scorecard/scorecard.types';
import type { ThreePublicControlNumber } from '../three-public/three-public.types';
import type { SeriesEvent } from './series-event';

/*
 * The year as sparse lists of changes: enough to show any of its days, at what was known at the point, without asking
 * again. What holds on a day is the last change up to it.
 */

/** When a change begins, and with the step `event` what it comes from: absent if only a date passed. */
interface Change {
  readonly on: CalendarDate;
  readonly by?: SeriesEvent;
}

/** Amounts since 1 January that hold from `on` until the next change. */
export interface ExecutionChange extends Change, ExecutionAmounts {}

export interface ExecutionSeries {
  readonly totals: readonly ExecutionChange[];
  /** Ordered by key. */
  readonly lines: readonly LineSeries[];
}

export interface LineSeries {
  readonly line: LineKey;
  readonly coordinates: BudgetLine;
  readonly names: LineNames;
  readonly changes: readonly ExecutionChange[];
}

export interface ThreePublicChange extends Change {
  readonly executedFen: Fen;
  /** The control number; null before one is set. */
  readonly controlFen?: Fen;
  /** 上年决算数, the same at every change; absent if it is not known. */
  readonly lastYearFinalFen?: Fen;
}

export interface ThreePublicSeries {
  readonly totals: readonly ThreePublicChange[];
  /** All four. */
  readonly kinds: readonly {
    readonly kind: ThreePublicKind;
    readonly name: Bilingual;
    readonly changes: readonly ThreePublicChange[];
  }[];
  /** All control numbers, by date. */
  readonly controls: readonly ThreePublicControlNumber[];
  readonly lastYearFinal?: ThreePublicAmounts;
  readonly lastYearBudgetFen?: Fen;
}

/** Hundredths of a point. */
export interface ScoreChange extends Change, PointSplit {
  /** earned + open. */
  readonly attainableHundredths: number;
  readonly grade: Grade;
}

/** An indicator from `on` to the next change. Hundredths of a point. */
export interface IndicatorStanding extends Change {
  /** 分值; 0 after a withdrawal. */
  readonly weight: number;
  /** earned + lost + open = weight. These three and their explanations are absent if no rule set is known. */
  readonly earned?: number;
  readonly lost?: number;
  readonly open?: number;
  readonly formula?: string;
  readonly why?: Bilingual;
  /** 指标值 as text; targetSince says since when it counts. */
  readonly target: Bilingual;
  readonly targetSince: CalendarDate;
  /** 完成值 as text: what was reported or computed from the ledger. Absent if there is none. */
  readonly actual?: Bilingual;
  /** For a target computed from the ledger: executed / budget, or executed / cost limit. */
  readonly measured?: Rate;
  readonly withdrawn: boolean;
}

export interface ScoreSeries {
  /**
   * Id of the rule set; null if no rule set is known, so that there are no points. It is the same for the whole
   * series, because adoption follows the order of recording.
   */
  readonly ruleSetId?: string;
  readonly total: readonly ScoreChange[];
  /** Indicators by 一级指标, in the order of definition, including withdrawn ones. */
  readonly indicators: readonly IndicatorSeries[];
}

export interface IndicatorSeries {
  readonly indicatorId: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly changes: readonly IndicatorStanding[];
}
