import { textOf, type Cell } from '../reading/workbook';
import { readAmount } from '../values/amount';
import { normalized } from './field-named';
import type { FoundTable } from './find-table';

const BALANCE = /^(账户|账面|当前|交易后|本次)?余额$/;
/** Say themselves which way the money went. */
const TOLD = ['direction', 'income', 'decrease', 'debit', 'credit', 'account'] as const;

/**
 * Whether the sign of an amount may say which way the money went, as in statements of a bank: most of them are negative and
 * name no voucher, or some are, and the list carries a balance. What is above zero may be a payment there, or what came in.
 */
export function mayBeSigned({ sheet, columns, names, heading, part }: FoundTable): boolean {
  const amount = columns.get('amount');
  const isOfPayments = columns.has('payee') || columns.has('payeeAccount');
  if (amount === undefined || !isOfPayments || TOLD.some((field) => columns.has(field))) return false;
  const reverses = columns.get('reverses') ?? -1;
  let [negative, positive] = [0, 0];
  for (let at = heading.last + 1; at < part.to; at += 1) {
    const cells = sheet.rows[at];
    const fen = signedOf(cells?.[amount]);
    if (fen > 0) positive += 1;
    else if (fen < 0 && textOf(cells?.[reverses]).trim() === '') negative += 1;
  }
  if (negative === 0) return false;
  return negative > positive || names.some((name) => BALANCE.test(normalized(name)));
}

/** What may stand around an amount that is below zero: the others of hundred thousands are not read for their sign. */
const MINUS = /[-−﹣－–—△▲(（]/;
const FIGURE = /[\d０-９]/;

function signedOf(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string' && !MINUS.test(cell)) return FIGURE.test(cell) ? 1 : 0;
  const read = readAmount(cell, 'YUAN');
  return read.kind === 'amount' ? read.fen : 0;
}
