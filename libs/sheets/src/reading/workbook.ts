/** What a file holds, whoever read it: the port that keeps the reading library exchangeable. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** How the text of a CSV file was written; absent for a workbook. */
  readonly encoding?: TextEncoding;
}

export interface Sheet {
  readonly name: string;
  /** Row by row as they stand; a row may be shorter than the widest. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Places whose value is the stored result of a formula, as 'row,column'. Nothing is computed here. */
  readonly formulas: ReadonlySet<string>;
  /** A cell as it is printed, '' where there is nothing: a number under the format of its cell where formats were read, else its digits. */
  readonly shown: (row: number, column: number) => string;
  /** Not seen by who opens the file. */
  readonly isHidden: boolean;
  /** How many rows with content are not seen by who opens the file, filtered ones among them. */
  readonly hiddenRows: number;
}

/** A text, a number, a day, or nothing. A truth value is its text, as it would be shown. */
export type Cell = string | number | CellDay | undefined;

/** A cell that the file formats as a date: the calendar day, without a zone. */
export interface CellDay {
  readonly day: string;
}

/** Both ends inclusive, counted from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB 18030';

/** 'B12' for row 11 and column 1, counted from 0. */
export function placeName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

export function isDay(cell: Cell): cell is CellDay {
  return typeof cell === 'object';
}

/** The text of a cell as it would be read aloud; '' where there is nothing. */
export function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (isDay(cell)) return cell.day;
  return typeof cell === 'number' ? numberText(cell) : cell;
}

/** A spreadsheet keeps 15 digits: what stands behind them is what a sum of doubles leaves over. */
export function numberText(value: number): string {
  const kept = Number(value.toPrecision(15));
  const text = String(kept);
  // A list has hundred thousands of them, and formatting by locale takes ten times as long.
  if (!/e|\.\d{16}/.test(text)) return text;
  return kept.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 });
}
