import type { CalendarDate } from '@ledger/domain';

/** An answer for people: headings, lines and tables from top to bottom. */
export type Report = readonly Block[];
export type Block = string | Heading | Table;

export interface Heading {
  readonly heading: string;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface Column {
  readonly title: string;
  /** A head that the column shares with its neighbours. It is shown above theirs if two rows of heads fit. */
  readonly group?: string;
  /** Numbers are aligned right. */
  readonly align?: 'right';
  /** The widest content in terminal columns. Longer text is cut with '…'. */
  readonly maxWidth?: number;
}

/** A text, or a value with the text that shows it. */
export type TableCell = string | NumberCell | DayCell;

interface NumberCell {
  readonly text: string;
  /** In the unit of the column. Shown rounded, but kept exact. */
  readonly value: number;
  readonly shown: 'amount' | 'percent' | 'points' | 'count';
}

interface DayCell {
  readonly text: CalendarDate;
  readonly day: CalendarDate;
}

export function isTable(block: Block): block is Table {
  return typeof block === 'object' && 'columns' in block;
}

export function textOfCell(cell: TableCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

export function heading(text: string): Heading {
  return { heading: text };
}

export function amountColumn(title: string, group?: string): Column {
  return { title, align: 'right', ...(group !== undefined && { group }) };
}

export function table(columns: readonly Column[], rows: readonly (readonly TableCell[])[]): Table {
  return { columns, rows };
}
