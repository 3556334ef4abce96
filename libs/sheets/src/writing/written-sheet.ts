import type { CalendarDate } from '@ledger/domain';
import type { Merge } from '../reading/workbook';

/** A sheet to write. This port keeps the writing library replaceable. */
export interface WrittenSheet {
  /** The writer shortens names that a workbook would not accept, and makes them different. */
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly merges?: readonly Merge[];
  /** The width of each column, in half-width characters. */
  readonly widths?: readonly number[];
  /** How many rows at the top stay visible while scrolling. */
  readonly frozenRows?: number;
  readonly notes?: readonly WrittenNote[];
  readonly choices?: readonly WrittenChoice[];
}

/** A text, a number or a day, and how it looks; undefined for an empty cell. A text never becomes a formula. */
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

/** 'plain' is a whole number without separators. 'amount' and 'points' show two decimals but keep the others. */
export type NumberShown = 'amount' | 'percent' | 'points' | 'plain';

/** 'text' wraps inside its cell. */
export type WrittenLook = 'title' | 'head' | 'remark' | 'text';

/** A note on a cell. */
interface WrittenNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A drop-down list: cells of a column offer the texts of a column of another sheet. */
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
  /** Other values may be entered after a warning. */
  readonly mayDiffer?: true;
  /** The message for a value that is not in the list. */
  readonly otherwise: string;
}
