import type { Voucher } from '@ledger/answers';
import {
  redLetterOf,
  rowLabel,
  voucherKey,
  voucherLabel,
  voucherNumberKey,
  type VoucherReference,
} from '@ledger/domain';

/** The number of a row of a voucher. A reversal has its own. */
function ownName(voucher: Voucher): VoucherReference {
  return voucher.kind === 'reversal' ? redLetterOf(voucher) : voucher;
}

/** Its number. Rows of a voucher share it, and so do vouchers of different months if numbers restart each month. */
export function numberOf(voucher: Voucher): string {
  return ownName(voucher).voucherNo;
}

/** A name that no other row of the year has. */
export function ownKeyOf(voucher: Voucher): string {
  const own = ownName(voucher);
  // Most have neither, and lists are long, so nothing is copied.
  return own.row === undefined && own.month === undefined ? own.voucherNo : voucherKey(own);
}

/** Whether it has the number, and the row and month if they are given. */
export function isCalled(voucher: Voucher, { voucherNo, row, month }: VoucherReference): boolean {
  const own = ownName(voucher);
  const ofMonth = month ?? own.month;
  const named = voucherNumberKey({ voucherNo, ...(ofMonth !== undefined && { month: ofMonth }) });
  return named === voucherNumberKey(own) && (row === undefined || row === own.row);
}

/** Rows by their names in answers, such as 3月记-12 第2行. A number alone means its first row. */
export function byLabel(vouchers: readonly Voucher[]): ReadonlyMap<string, Voucher> {
  const labelled = new Map<string, Voucher>();
  for (const voucher of vouchers) {
    const own = ownName(voucher);
    for (const label of [rowLabel(own).zh, voucherLabel(own), own.voucherNo])
      if (!labelled.has(label)) labelled.set(label, voucher);
  }
  return labelled;
}
