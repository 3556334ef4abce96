import type { ShownUnit } from '../../../wording/money';
import { columnOf, type GridColumn } from './columns';

/** A table as it was pasted: what its heads mean, and its rows. */
export interface Pasted {
  /** By column of what was pasted; null: left out; undefined: not known yet. Absent where there is no head. */
  readonly columns?: readonly (GridColumn | null | undefined)[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where a head names the unit of the amounts. */
  readonly unit?: ShownUnit;
}

type Remembered = Readonly<Record<string, GridColumn | null>>;

/** What Excel and WPS put on the clipboard: rows of cells between tabs; a cell with a break in it is in quotes. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let found = cell.exec(text); found && cell.lastIndex <= text.length; found = cell.exec(text)) {
    const [, raw = '', end = ''] = found;
    rows
      .at(-1)
      ?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"').replace(/\s+/g, ' ') : raw);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.map((row) => row.map((each) => each.trim())).filter((row) => row.some((each) => each !== ''));
}

/** The first row is a head where it names at least two columns. */
export function pastedOf(text: string, remembered: Remembered): Pasted {
  const rows = cellsOf(text);
  const [heads = [], ...rest] = rows;
  const columns = heads.map((head) => columnOf(head, remembered));
  const known = new Set(columns.filter((column) => column !== undefined && column !== null));
  if (known.size < 2) return { heads: [], rows };
  const money = heads[columns.indexOf('amount')] ?? '';
  const unit = money.includes('万元') ? 'wanYuan' : /[（(]元[）)]/.test(money) ? 'yuan' : undefined;
  return { columns: columns.map(onceOnly), heads, rows: rest, ...(unit && { unit }) };
}

/** The second of two columns that mean the same is not known: it is asked for. */
function onceOnly(
  column: GridColumn | null | undefined,
  index: number,
  all: readonly (GridColumn | null | undefined)[],
): GridColumn | null | undefined {
  return column && all.indexOf(column) < index ? undefined : column;
}
