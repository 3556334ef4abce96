import type { MoneyUnit } from '@ledger/domain';
import { textOf, type Cell } from '../reading/workbook';
import { readAmount } from '../values/amount';
import { AMOUNT_FIELDS, type Field } from './fields';
import type { FoundTable } from './find-table';
import { isFiller } from './row-kinds';
import { subtotalNamed } from './subtotal-names';

/** What a row of a list has, and a row that adds others up has not. */
const OWN: readonly Field[] = [
  'date',
  'dayOfMonth',
  'number',
  'payee',
  'payeeAccount',
  'economic',
  'economicClass',
  'project',
  'projectCode',
  'line',
];

/**
 * Rows that add up the rows below them without a word for it: 一、基本支出, or 205 above 20501 and 2050101. They have no day,
 * number, payee or economic code where others do, and each of their amounts is the sum of the rows down to another such row.
 * @param merged the rows from `part.from` on
 */
export function parentRows(table: FoundTable, merged: readonly (readonly Cell[])[]): ReadonlySet<number> {
  const { columns, part, heading, unit = 'YUAN' } = table;
  const own = OWN.flatMap((field) => columns.get(field) ?? []);
  const amounts = AMOUNT_FIELDS.flatMap((field) => columns.get(field) ?? []);
  if (own.length === 0 || columns.has('account') || columns.has('debit')) return new Set();
  const rows = Array.from(
    { length: Math.max(part.to - heading.last - 1, 0) },
    (_, i) => heading.last + 1 + i,
  );
  const cellsAt = (at: number) => merged[at - part.from] ?? [];
  const fenOf = (cell: Cell) => fenIn(cell, unit);
  const maybe = new Set(
    rows.filter((at) => {
      const cells = cellsAt(at);
      return mayAddUp(cells, own, amounts) && amounts.some((column) => isAmount(cells[column], unit));
    }),
  );
  if (maybe.size === 0) return new Set();
  const sums = new SumsBelow(amounts.length);
  for (const at of rows) {
    const cells = cellsAt(at);
    const fen = amounts.map((column) => fenOf(cells[column]));
    if (maybe.has(at)) sums.begin(at, fen);
    else if (subtotalNamed(cells)) sums.end();
    else if (!isFiller(cells)) sums.add(fen);
  }
  sums.end();
  return sums.right;
}

function mayAddUp(cells: readonly Cell[], own: readonly number[], amounts: readonly number[]): boolean {
  // The name of a section may stand in the column of days.
  if (!own.every((column) => !hasCode(cells[column])) || subtotalNamed(cells)) return false;
  return cells.some((cell, column) => !amounts.includes(column) && textOf(cell).trim() !== '');
}

/** A name without any figure is none: 一、基本支出. */
function hasCode(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell !== undefined;
  const text = cell.trim();
  return text !== '' && !/^[一二三四五六七八九十]+[、.．]|^[(（][一二三四五六七八九十]+[)）]/.test(text);
}

function isAmount(cell: Cell, unit: MoneyUnit): boolean {
  return readAmount(cell, unit).kind === 'amount';
}

/** What cannot be read adds nothing, and its sum is wrong. */
function fenIn(cell: Cell, unit: MoneyUnit): bigint {
  const read = readAmount(cell, unit);
  return read.kind === 'amount' ? BigInt(read.fen) : 0n;
}

/** Rows that begin a sum, until one of the rows behind them ends it. */
class SumsBelow {
  readonly right = new Set<number>();
  private sums: bigint[];
  /** Those that began since the last row was added. */
  private begun: { readonly at: number; readonly due: string }[] = [];
  /** The others, by the sums with which they are right. */
  private readonly open = new Map<string, number[]>();

  constructor(width: number) {
    this.sums = Array.from({ length: width }, () => 0n);
  }

  add(fen: readonly bigint[]): void {
    for (const { at, due } of this.begun) {
      const same = this.open.get(due);
      if (same) same.push(at);
      else this.open.set(due, [at]);
    }
    this.begun = [];
    this.sums = this.sums.map((sum, i) => sum + (fen[i] ?? 0n));
  }

  begin(at: number, fen: readonly bigint[]): void {
    this.end();
    const due = this.sums.map((sum, i) => sum + (fen[i] ?? 0n)).join();
    this.begun.push({ at, due });
  }

  /** Of those that begin a sum, which are right with the rows so far. */
  end(): void {
    const now = this.sums.join();
    for (const at of this.open.get(now) ?? []) this.right.add(at);
    this.open.delete(now);
  }
}
