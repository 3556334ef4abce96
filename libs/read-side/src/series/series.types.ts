import type { CalendarDate, Fen, LineKey, ThreePublicAmounts } from '@ledger/domain';
import type { PointSplit } from '../scorecard/scorecard.types';

/** Amounts from `on` to the next change. Whole fen, from 1 January on. */
export interface ExecutionChange {
  readonly on: CalendarDate;
  readonly initialFen: Fen;
  readonly adjustedFen: Fen;
  readonly releasedFen: Fen;
  readonly executedFen: Fen;
}

/** The year as sparse lists of changes: enough to show any of its days without asking again. */
export interface ExecutionSeries {
  readonly totals: readonly ExecutionChange[];
  readonly lines: readonly { readonly line: LineKey; readonly changes: readonly ExecutionChange[] }[];
}

export interface ThreePublicChange {
  readonly on: CalendarDate;
  readonly executedFen: Fen;
  /** Absent before a control number is set. */
  readonly controlFen?: Fen;
  readonly byKind: ThreePublicAmounts;
}

export interface ThreePublicSeries {
  readonly changes: readonly ThreePublicChange[];
}

export interface ScoreChange extends PointSplit {
  readonly on: CalendarDate;
}

export interface ScoreSeries {
  readonly total: readonly ScoreChange[];
  readonly indicators: readonly {
    readonly indicatorId: string;
    readonly level3: string;
    /** From a withdrawal on, all zero. */
    readonly changes: readonly ScoreChange[];
  }[];
}
