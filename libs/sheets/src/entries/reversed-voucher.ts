import { sameName, seriesNumberOf, type VoucherReference } from '@ledger/domain';
import type { CellNote } from '../tables/cell-note';
import type { NumberMeant, PaymentsByNumber } from './payments-by-number';
import { entryNote } from './entry-note';
import { idOf } from './sheet-entry';
import type { ToldReversal } from './told';
import type { BookedPayment } from './voucher-groups';

/** '记-12', '3月记-12' or '2024-03-记-12'. If the voucher has several rows, 第2行 follows. */
interface Reference extends NumberMeant {
  readonly row?: number;
}

function referenceIn(text: string): Reference {
  const plain = text.normalize('NFKC').trim();
  const [, before = plain, row] = /^(.*?)[\s,，]*第?(\d{1,4})(?:行|条|分录)$/.exec(plain) ?? [];
  const [, month, number] = /^(?:\d{4}[年-])?(\d{1,2})(?:月份?|-)\s*(.+)$/.exec(before) ?? [];
  const isMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  return {
    whole: before,
    number: isMonth && isSeries(number) ? (number ?? before) : before,
    ...(isMonth && isSeries(number) && { month: Number(month) }),
    ...(row !== undefined && { row: Number(row) }),
  };
}

/** '1-2' is a whole number. A month can only stand before a number that has a word. */
function isSeries(number: string | undefined): boolean {
  return number !== undefined && (seriesNumberOf(number)?.word ?? '') !== '';
}

export type ReversedFound =
  | { readonly ok: true; readonly named: VoucherReference; readonly payment?: BookedPayment }
  | { readonly ok: false; readonly fault: CellNote };

/**
 * The payment that a reversal takes back. Looks at the payments of the file with its number, then compares row, payee
 * and amount until one is left. If the file has no such payment, the reversal refers to a voucher in the ledger. If
 * several are left, none is chosen.
 */
export function reversedBy(
  told: ToldReversal,
  payments: PaymentsByNumber,
  { isMonthly }: { readonly isMonthly: boolean },
): ReversedFound {
  const meant = referenceIn(told.reverses);
  const place = told.row.placeOf('reverses');
  const bearing = payments.bearing(meant);
  const before = bearing.filter((payment) => payment.told.day <= told.day);
  const [one, ...others] = narrowed(before.length > 0 ? before : bearing, meant, told);
  if (one && others.length === 0) return { ok: true, named: one.named, payment: one };
  if (bearing.length > 0)
    return {
      ok: false,
      fault: entryNote('REVERSES_ONE_OF_SEVERAL', place, { number: told.reverses }),
    };
  const row = meant.row === undefined ? {} : { row: meant.row };
  if (!isMonthly) return { ok: true, named: { voucherNo: wholeNumber(told, meant), ...row } };
  if (meant.month === undefined)
    return { ok: false, fault: entryNote('REVERSES_NO_MONTH', place, { number: told.reverses }) };
  return { ok: true, named: { voucherNo: meant.number, month: meant.month, ...row } };
}

function narrowed(
  payments: readonly BookedPayment[],
  { row }: Reference,
  { payee, fen }: Pick<ToldReversal, 'payee' | 'fen'>,
): readonly BookedPayment[] {
  const ofRow = row === undefined ? payments : payments.filter(({ named }) => (named.row ?? 1) === row);
  if (ofRow.length < 2) return ofRow;
  const ofPayee = payee === undefined ? ofRow : ofRow.filter(({ told }) => sameName(told.pays.payee, payee));
  if (ofPayee.length < 2) return ofPayee;
  return ofPayee.filter(({ told }) => told.pays.amountFen === fen);
}

/** The reference without its row. Numbers of a journal that begin again each month are booked with their month. */
function wholeNumber({ day, ofMonth }: ToldReversal, meant: Reference): string {
  if (ofMonth && meant.month !== undefined)
    return idOf(`${day.slice(0, 5)}${String(meant.month).padStart(2, '0')}`, meant.number);
  return idOf(meant.whole);
}
