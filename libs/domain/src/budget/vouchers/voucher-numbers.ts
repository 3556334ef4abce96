import { type CalendarDate, monthOf } from '../../calendar';
import { requireCount } from '../../refusals';
import { openedYear } from '../year/year.facts';
import {
  type VoucherReference,
  rowLabel,
  seriesNumberOf,
  voucherKey,
  voucherNumberKey,
} from './voucher-identity';
import { refuse } from './vouchers.errors';
import type { Voucher, VouchersState } from './vouchers.facts';

/** A number in a document, and the field of the command that holds it. */
interface Numbered {
  readonly voucherNo: string;
  readonly row?: number | undefined;
  readonly field?: string;
}

/** The name of a voucher of this day, in the series of the year. */
export function namedOn(
  state: VouchersState,
  on: CalendarDate,
  { voucherNo, row, field = 'voucherNo' }: Numbered,
): VoucherReference {
  if (row !== undefined) requireCount(row, 1, field === 'voucherNo' ? 'row' : field.replace(/No$/, 'Row'));
  const named = { voucherNo, ...(row !== undefined && { row }) };
  if (openedYear(state).voucherNumbering !== 'month') return named;
  if (!seriesNumberOf(voucherNo)) refuse('VOUCHER_NUMBER_FORM', { field, voucherNo });
  return { ...named, month: monthOf(on) };
}

/** Vouchers and red-letter vouchers share one series. All rows of a voucher have one day. */
export function requireFreeVoucher(
  state: VouchersState,
  named: VoucherReference,
  { on, field = 'voucherNo' }: { readonly on: CalendarDate; readonly field?: string },
): void {
  const number = voucherNumberKey(named);
  const [key, day] = [voucherKey(named), state.voucherDays.get(number)];
  const isTaken = hasTaken(state, number) || (key !== number && hasTaken(state, key));
  if (isTaken || (day !== undefined && named.row === undefined))
    refuse('DUPLICATE_VOUCHER', { field, voucherNo: rowLabel(named).zh });
  if (day !== undefined && day !== on)
    refuse('VOUCHER_ROWS_OF_TWO_DAYS', { field: 'occurredOn', voucherNo: named.voucherNo, day, date: on });
}

/** Whether a payment, a reversal or another voucher of the year has this name. */
export function hasTaken({ vouchers, reversals, otherVouchers }: VouchersState, key: string): boolean {
  return vouchers.has(key) || reversals.has(key) || otherVouchers.has(key);
}

/** A voucher as a command names it, with the month of its number. */
interface Meant extends VoucherReference {
  readonly fields?: { readonly row: string; readonly month: string };
}

/** The row that a command names. @throws DomainError UNKNOWN_VOUCHER, or what is missing in the name */
export function knownVoucher(state: VouchersState, { fields = OWN_FIELDS, ...named }: Meant): Voucher {
  const { voucherNo, month, row } = named;
  const byMonth = openedYear(state).voucherNumbering === 'month';
  if (byMonth && month === undefined) refuse('VOUCHER_MONTH_MISSING', { field: fields.month, voucherNo });
  if (!byMonth && month !== undefined) refuse('VOUCHER_MONTH_UNUSED', { field: fields.month, voucherNo });
  const known = state.vouchers.get(voucherKey(named));
  if (known) return known;
  if (row === undefined && state.voucherDays.has(voucherNumberKey(named)))
    refuse('VOUCHER_ROW_MISSING', { field: fields.row, voucherNo });
  return refuse('UNKNOWN_VOUCHER', { field: 'voucherNo', voucherNo: rowLabel(named).zh });
}

const OWN_FIELDS = { row: 'row', month: 'month' };
