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

/** When a change begins, and with the step `event` what it comes from: absent where only a date passed. */
interface Change {
  readonly on: CalendarDate;
  readonly by?: SeriesEvent;
}

/** Amounts from `on` to the next change, since 1 January. */
export interface ExecutionChange extends Change, ExecutionAmounts {}

export interface ExecutionSeries {
  readonly totals: readonly ExecutionChange[];
  /** By key. */
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
  /** Absent before a control number is set. */
  readonly controlFen?: Fen;
  /** 上年决算数, the same at every change; absent where it is not known. */
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
  /** Every control number, in order of dates. */
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
  /** 0 from a withdrawal on. */
  readonly weight: number;
  /** earned + lost + open = weight. The three are absent, as is what explains them, where no rule set is known. */
  readonly earned?: number;
  readonly lost?: number;
  readonly open?: number;
  readonly formula?: string;
  readonly why?: Bilingual;
  /** 指标值 as it is shown, and since when it is in force. */
  readonly target: Bilingual;
  readonly targetSince: CalendarDate;
  /** 完成值 as it is shown: what was reported, or what the ledger gives. Absent where there is none. */
  readonly actual?: Bilingual;
  /** Of a measure: executed over the budget or over the cost limit. */
  readonly measured?: Rate;
  readonly withdrawn: boolean;
}

export interface ScoreSeries {
  /** Absent where no rule set is known: then there are no points. It holds for the whole series: adoption follows the log. */
  readonly ruleSetId?: string;
  readonly total: readonly ScoreChange[];
  /** By 一级指标, in the order in which they were defined; withdrawn ones too. */
  readonly indicators: readonly IndicatorSeries[];
}

export interface IndicatorSeries {
  readonly indicatorId: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly changes: readonly IndicatorStanding[];
}
