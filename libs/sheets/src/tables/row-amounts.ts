import type { Fen, MoneyUnit } from '@ledger/domain';
import { placeName, textOf, type Cell } from '../reading/workbook';
import { readAmount } from '../values/amount';
import { differing } from './amount-columns';
import { note, type CellNote } from './cell-note';
import { directionOf } from './directions';
import { AMOUNT_FIELDS, type Field } from './fields';
import type { FoundTable } from './find-table';
import type { IsRed } from './red-amounts';
import type { Signs } from './signed-amounts';

const UNIT_NAMES = { WAN_YUAN: '万元', YUAN: '元', FEN: '分' } as const satisfies Record<MoneyUnit, string>;

interface RowOfAmounts {
  readonly at: number;
  readonly unit: MoneyUnit;
  readonly otherUnit: string | undefined;
  readonly sign: 1 | -1;
  readonly direction: string | undefined;
  readonly kind: 'row' | 'subtotal';
  readonly isRed: IsRed;
  readonly signs: Signs;
}
type Amounts = Partial<Record<Field, Fen>>;

/** The amounts of a row by field. An amount with a direction beside it becomes a payment or income. */
export function readAmounts(table: FoundTable, row: RowOfAmounts, faults: CellNote[]): Readonly<Amounts> {
  const { at, unit, otherUnit, sign } = row;
  // An amount in a cell that is merged over several rows is one amount. It counts only in the first row.
  const own = table.sheet.rows[at] ?? [];
  const amounts: Amounts = {};
  for (const field of AMOUNT_FIELDS) {
    const column = table.columns.get(field);
    if (column === undefined) continue;
    const amount = amountIn(own[column], { unit, otherUnit, place: placeName(at, column) }, faults);
    if (amount !== undefined && row.kind === 'row')
      faults.push(...doubts(table, row, { field, column, fen: amount }));
    if (amount !== undefined) amounts[field] = amount === 0 ? 0 : sign * amount;
  }
  return byDirection(table, bySign(table, netted(amounts), row), { row, faults });
}

/** Why an amount may not be what is written. */
function doubts(
  { sheet, names, rivals = [], still }: FoundTable,
  { at, unit, isRed, signs }: RowOfAmounts,
  { field, column, fen }: { readonly field: Field; readonly column: number; readonly fen: Fen },
): readonly CellNote[] {
  const cells = sheet.rows[at] ?? [];
  const place = placeName(at, column);
  const shown = sheet.scaled?.get(`${at},${column}`);
  if (shown !== undefined && !isAbout(readAmount(shown, unit), fen))
    return [note('SCALED_AMOUNT', place, { shown, stored: textOf(cells[column]) })];
  if (sheet.struck?.has(`${at},${column}`)) return [note('STRUCK_OUT', place)];
  if (fen <= 0 || signs === 'minus-is-out') return [];
  if (isRed(at, column)) return [note('RED_AMOUNT', place)];
  if (field !== 'amount') return [];
  if (signs === 'unknown') return [note('SIGNED_AMOUNT', place)];
  if (still !== undefined)
    return [note('BEFORE_ADJUSTMENT', place, { used: names[column] ?? '', other: names[still] ?? '' })];
  const other = differing(cells, { rivals, names }, { fen, unit });
  if (other === undefined) return [];
  return [note('TWO_AMOUNTS', place, { used: names[column] ?? '', other: names[other] ?? '' })];
}

/** Formats round what they show. */
function isAbout(shown: ReturnType<typeof readAmount>, fen: Fen): boolean {
  return shown.kind === 'amount' && Math.abs(shown.fen - fen) * 20 <= Math.abs(fen);
}

interface AmountPlace extends Pick<RowOfAmounts, 'unit' | 'otherUnit'> {
  readonly place: string;
}

function amountIn(cell: Cell, { unit, otherUnit, place }: AmountPlace, faults: CellNote[]): Fen | undefined {
  const read = readAmount(cell, unit);
  if (read.kind === 'blank') return undefined;
  if (otherUnit !== undefined) faults.push(note('OTHER_UNIT', place, { unit: otherUnit }));
  else if (read.kind === 'amount') return read.fen;
  else faults.push(note('BAD_AMOUNT', place, { text: read.text, unit: UNIT_NAMES[unit] }));
  return undefined;
}

/** Additions minus deductions. A deduction may be written with or without a minus. */
function netted({ decrease, ...amounts }: Amounts): Amounts {
  if (decrease === undefined) return amounts;
  return { ...amounts, amount: (amounts.amount ?? 0) - Math.abs(decrease) };
}

/** What has a minus was paid, and what has none came in, unless a column says so itself. */
function bySign({ columns }: FoundTable, amounts: Amounts, { signs, kind }: RowOfAmounts): Amounts {
  if (signs !== 'minus-is-out' || kind === 'subtotal') return amounts;
  const { amount, ...others } = amounts;
  if (amount === undefined) return amounts;
  if (amount <= 0) return { ...others, amount: -amount };
  return columns.has('direction') ? amounts : { ...others, income: amount };
}

function byDirection(
  { columns, account }: FoundTable,
  amounts: Amounts,
  { row, faults }: { readonly row: RowOfAmounts; readonly faults: CellNote[] },
): Amounts {
  const column = columns.get('direction');
  const { amount, ...others } = amounts;
  const isOfBalance = columns.has('debit') || columns.has('credit') || columns.has('income');
  if (column === undefined || isOfBalance || amount === undefined || row.kind === 'subtotal') return amounts;
  const text = row.direction ?? '';
  const ofAccounts = columns.has('account') || account !== undefined;
  const direction = directionOf(text);
  if (direction === 'out') return ofAccounts ? { ...others, debit: amount } : amounts;
  if (direction === 'into') return { ...others, [ofAccounts ? 'credit' : 'income']: amount };
  faults.push(note('BAD_DIRECTION', placeName(row.at, column), { text }));
  return amounts;
}
