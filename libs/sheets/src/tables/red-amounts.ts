import type { Cell } from '../reading/workbook';
import { note, type CellNote } from './cell-note';
import { AMOUNT_FIELDS, type Field } from './fields';
import type { FoundTable } from './find-table';

export type IsRed = (row: number, column: number) => boolean;

/**
 * Amounts in red letters among others that are not: accountants write so what is taken back, without a minus. A column
 * that is red all over says nothing by it.
 */
export function redAmounts(table: FoundTable): IsRed {
  const { red } = table.sheet;
  if (!red || red.size === 0) return () => false;
  const columns = AMOUNT_FIELDS.flatMap((field) => table.columns.get(field) ?? []);
  const telling = new Set(columns.filter((column) => isTelling(table, red, column)));
  return (row, column) => telling.has(column) && red.has(`${row},${column}`);
}

function isTelling({ sheet, heading, part }: FoundTable, red: ReadonlySet<string>, column: number): boolean {
  let [own, others] = [0, 0];
  for (let at = heading.last + 1; at < part.to; at += 1) {
    if (!hasFigures(sheet.rows[at]?.[column])) continue;
    if (red.has(`${at},${column}`)) own += 1;
    else others += 1;
  }
  return others > 0 || own === 1;
}

function hasFigures(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /[\d０-９]/.test(cell));
}

/** Words for what is written in red, and so taken back. Red invoices are named in payments, too. */
const RED_WORDS = /红冲|冲红|红字(?!发票|增值税)/;

/** An amount above zero in a list of what came back, or whose purpose says so, where no voucher is named. */
export function redInWords(
  { summary = '', reverses }: Readonly<Partial<Record<Field, string>>>,
  { amount = 0, debit = 0 }: Readonly<Partial<Record<Field, number>>>,
  { returns, placeOf }: { readonly returns: string | undefined; readonly placeOf: (field: Field) => string },
): readonly CellNote[] {
  if (amount <= 0 && debit <= 0) return [];
  if (returns !== undefined)
    return [note('RED_IN_WORDS', placeOf(amount > 0 ? 'amount' : 'debit'), { text: returns })];
  if (!RED_WORDS.test(summary) || reverses !== undefined) return [];
  return [note('RED_IN_WORDS', placeOf('summary'), { text: summary })];
}
