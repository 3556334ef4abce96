import { fenText } from '../../../commands/amount-text';
import { exactMoney, type ShownUnit } from '../../../wording/money';
import { columnOf, isAmount, type GridColumn } from './columns';

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

/** How many rows may stand above the heads: a title, the unit of the amounts, who made the table. */
const MOST_ABOVE = 5;

/** The first row that names at least two columns is the head; what stands above it is a title, and says the unit at most. */
export function pastedOf(text: string, remembered: Remembered): Pasted {
  const rows = cellsOf(text);
  const at = rows.slice(0, MOST_ABOVE).findIndex((cells) => isHead(cells, remembered));
  const heads = rows[at];
  if (!heads) return { heads: [], rows };
  const columns = heads.map((head) => (head === '' ? null : columnOf(head, remembered)));
  const unit = unitIn(heads[columns.indexOf('amount')] ?? '') ?? unitIn(rows.slice(0, at).flat().join(' '));
  const below = rows.slice(at + 1).filter((row) => !isTotal(row));
  return { columns: columns.map(onceOnly), heads, rows: below, ...(unit && { unit }) };
}

/** A row in which an amount or a day stands is no head, whatever words its other cells hold. */
function isHead(cells: readonly string[], remembered: Remembered): boolean {
  if (cells.some((cell) => /^[-\d.,，/年月日]+$/.test(cell))) return false;
  const columns = cells.map((cell) => columnOf(cell, remembered));
  return new Set(columns.filter((column) => column !== undefined && column !== null)).size >= 2;
}

function unitIn(text: string): ShownUnit | undefined {
  const [, named] = /[（(/:：]\s*(?:人民币\s*)?(万元|元)/.exec(text) ?? [];
  return named === '万元' ? 'wanYuan' : named === '元' ? 'yuan' : undefined;
}

/** A sum below the rows is no voucher. */
function isTotal(row: readonly string[]): boolean {
  return row.some((cell) =>
    /^(合计|总计|小计|本页合计|本月合计|total|subtotal)[:：]?$/i.test(cell.replace(/\s/g, '')),
  );
}

/** The rows with their amounts in another unit than the table has them in. */
export function inUnitOf({ columns = [], rows }: Pasted, from: ShownUnit, to: ShownUnit): Pasted['rows'] {
  if (from === to) return rows;
  return rows.map((row) =>
    row.map((cell, index) => (isAmount(columns[index]) ? inUnit(cell, from, to) : cell)),
  );
}

function inUnit(typed: string, from: ShownUnit, to: ShownUnit): string {
  const fen = fenText(typed, from);
  return fen === undefined ? typed : exactMoney(fen, to);
}

/** The second of two columns that mean the same is not known: it is asked for. */
function onceOnly(
  column: GridColumn | null | undefined,
  index: number,
  all: readonly (GridColumn | null | undefined)[],
): GridColumn | null | undefined {
  return column && all.indexOf(column) < index ? undefined : column;
}
