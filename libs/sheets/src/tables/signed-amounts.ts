import { textOf, type Cell } from '../reading/workbook';
import { readAmount } from '../values/amount';
import { directionOf } from './directions';
import { normalized } from './field-named';
import type { FoundTable } from './find-table';
import { signByBalance, type SignRead } from './sign-by-balance';

const BALANCE = /^(账户|账面|当前|交易后|本次)?余额$/;
/** Say themselves which way the money went. */
const TOLD = ['income', 'decrease', 'debit', 'credit', 'account'] as const;

/**
 * What the sign of an amount says of the way the money went. `minus-is-out`: the list shows that payments have a minus;
 * `unknown`: it has negative amounts, and does not show it.
 */
export type Signs = 'plain' | 'minus-is-out' | 'unknown';

/**
 * The sign may say which way the money went, as in statements of a bank: most amounts are negative and name no voucher, or some
 * are, and the list carries a balance. The balance after each row then shows which way it went. Where a column says the
 * direction, a minus on all that went out, and on nothing that came in, says the same again.
 */
export function signsOf(table: FoundTable): Signs {
  const { columns, names } = table;
  const amount = columns.get('amount');
  const isOfPayments = columns.has('payee') || columns.has('payeeAccount');
  if (amount === undefined || !isOfPayments || TOLD.some((field) => columns.has(field))) return 'plain';
  const { negative, positive, into, isAsDirected } = counted(table, amount);
  if (negative === 0) return 'plain';
  const balance = names.findIndex((name) => BALANCE.test(normalized(name)));
  const read: SignRead = balance < 0 ? undefined : signByBalance(table, { amount, balance });
  if (columns.has('direction')) {
    const isShown = into > 0 || read === 'minus-is-out';
    return isAsDirected && isShown ? 'minus-is-out' : 'plain';
  }
  if (read !== undefined) return read;
  return negative > positive || balance >= 0 ? 'unknown' : 'plain';
}

function counted({ sheet, columns, heading, part }: FoundTable, amount: number) {
  const [reverses, direction] = [columns.get('reverses') ?? -1, columns.get('direction') ?? -1];
  let [negative, positive, into, isAsDirected] = [0, 0, 0, true];
  for (let at = heading.last + 1; at < part.to; at += 1) {
    const cells = sheet.rows[at];
    const fen = signedOf(cells?.[amount]);
    if (fen === 0) continue;
    if (fen > 0) positive += 1;
    else if (textOf(cells?.[reverses]).trim() === '') negative += 1;
    const said = direction < 0 ? undefined : directionOf(textOf(cells?.[direction]));
    // A row of sums says no direction.
    if (said === 'into') into += 1;
    if (said !== undefined && (said === 'out') !== fen < 0) isAsDirected = false;
  }
  return { negative, positive, into, isAsDirected };
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
