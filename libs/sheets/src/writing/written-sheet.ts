import type { CalendarDate } from '@ledger/domain';
import type { Merge } from '../reading/workbook';

/** What is to be written. This is the port that keeps the writing library exchangeable. */
export interface WrittenSheet {
  /** Shortened and told apart where a workbook would not take it. */
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly merges?: readonly Merge[];
  /** In characters of half width, column by column. */
  readonly widths?: readonly number[];
  /** So many first rows stay where they are. */
  readonly frozenRows?: number;
  readonly notes?: readonly WrittenNote[];
  readonly choices?: readonly WrittenChoice[];
}

/** A text or a number with how it looks; undefined for nothing. A text never becomes a formula. */
export type WrittenCell = WrittenText | WrittenNumber | WrittenDay | undefined;

interface WrittenText {
  readonly text: string;
  readonly look?: WrittenLook;
}

interface WrittenNumber {
  readonly number: number;
  readonly shown: NumberShown;
  readonly look?: WrittenLook;
}

interface WrittenDay {
  readonly day: CalendarDate;
  readonly look?: WrittenLook;
}

/** 'plain' is whole and ungrouped; 'amount' and 'points' show two decimals and keep what is behind them. */
export type NumberShown = 'amount' | 'percent' | 'points' | 'plain';

/** 'text' goes on over several lines of its cell. */
export type WrittenLook = 'title' | 'head' | 'remark' | 'text';

/** A note on a cell. */
interface WrittenNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells of a column that take one of the texts of another sheet's column. */
export interface WrittenChoice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly from: {
    readonly sheet: string;
    readonly column: number;
    readonly firstRow: number;
    readonly lastRow: number;
  };
  /** Something else may be entered after a warning. */
  readonly mayDiffer?: true;
  /** What is said where something else is entered. */
  readonly otherwise: string;
}
