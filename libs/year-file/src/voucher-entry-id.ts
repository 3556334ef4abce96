import { asSeen, isCalendarDate, monthOf, voucherLabel, type VoucherReference } from '@ledger/domain';
import type { FieldContext } from './fields';
import type { Cells } from './plain-voucher';

/** The id of the entry for a voucher row: 'v-记-12', 'v-记-12#2' for the second of several rows, 'v-3月记-12'. */
export function voucherEntryId({ row, ...voucher }: VoucherReference): string {
  const number = `v-${voucherLabel(voucher)}`;
  return row === undefined ? number : `${number}#${row}`;
}

/** The id of a row of the voucher file. */
export function entryIdOf(
  { voucher: voucherNo = '', row, date: on = '' }: Cells,
  context: FieldContext,
): string {
  const month = context.numberedByMonth && isCalendarDate(on) ? { month: monthOf(on) } : {};
  return voucherEntryId({
    voucherNo: asSeen(voucherNo),
    ...(row !== undefined && { row: Number(row) }),
    ...month,
  });
}
