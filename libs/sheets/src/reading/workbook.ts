/** The content of a file. This port keeps the reading library replaceable. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The encoding of a CSV file; absent for a workbook. */
  readonly encoding?: TextEncoding;
}

export interface Sheet extends Partial<CellLooks> {
  readonly name: string;
  /** The rows in order. A row may be shorter than the widest one. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Cells whose value is the stored result of a formula, as 'row,column'. Nothing is computed here. */
  readonly formulas: ReadonlySet<string>;
  /** Cells stand in a text, with marks between them. */
  readonly isSeparated?: true;
  /** Days are counted from 1904, as on old Macs. */
  readonly is1904?: true;
  /**
   * A cell as it is printed; empty for an empty cell. A number is printed under its format if formats were read,
   * otherwise with its digits.
   */
  readonly shown: (row: number, column: number) => string;
  /** People who open the file do not see the sheet. */
  readonly isHidden: boolean;
  /** Of a sheet whose cells were moved to form a list: 'F9' → 'B4', the cell that people see. */
  readonly origins?: ReadonlyMap<string, string>;
  /** How many rows with content are hidden. Filtered rows count, too. */
  readonly hiddenRows: number;
}

/** What the looks of cells say, by their places: 'row,column'. */
export interface CellLooks {
  /** In red letters: accountants write so what is taken back. */
  readonly red: ReadonlySet<string>;
  /** Struck out by hand. */
  readonly struck: ReadonlySet<string>;
  /** Numbers whose format shows another number than is stored, as they are shown. */
  readonly scaled: ReadonlyMap<string, string>;
}

/** A text, a number, a day, or nothing. A boolean is the text that a spreadsheet shows for it. */
export type Cell = string | number | CellDay | undefined;

/** A cell with a date format: a calendar day without a time zone. */
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

/** 'B12' for row 11 and column 1, which are counted from 0. */
export function placeName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

export function isDay(cell: Cell): cell is CellDay {
  return typeof cell === 'object';
}

/** A cell as text; empty if it holds nothing. */
export function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (isDay(cell)) return cell.day;
  return typeof cell === 'number' ? numberText(cell) : cell;
}

/** Cells as they are printed where no formats were read. */
export function asText(rows: readonly (readonly Cell[])[]): Sheet['shown'] {
  return (row, column) => textOf(rows[row]?.[column]);
}

/** How many of the rows have content. */
export function filledOf(rows: readonly (readonly Cell[])[], of: readonly number[]): number {
  return of.filter((row) => rows[row]?.some((cell) => cell !== undefined) === true).length;
}

/** Spreadsheets keep 15 digits. Further digits are rounding errors of sums of doubles. */
export function numberText(value: number): string {
  const kept = Number(value.toPrecision(15));
  const text = String(kept);
  // A list has hundreds of thousands of numbers, and locale formatting takes ten times as long.
  if (!/e|\.\d{16}/.test(text)) return text;
  return kept.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 });
}
