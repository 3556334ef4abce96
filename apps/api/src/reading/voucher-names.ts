import type { Voucher } from '@ledger/answers';
import {
  redLetterOf,
  rowLabel,
  voucherKey,
  voucherLabel,
  voucherNumberKey,
  type VoucherReference,
} from '@ledger/domain';

/** What a voucher's row is called itself; a reversal has a number of its own. */
function ownName(voucher: Voucher): VoucherReference {
  return voucher.kind === 'reversal' ? redLetterOf(voucher) : voucher;
}

/** Its number, which rows of one voucher share, and vouchers of several months where numbers begin again. */
export function numberOf(voucher: Voucher): string {
  return ownName(voucher).voucherNo;
}

/** What no other row of the year has. */
export function ownKeyOf(voucher: Voucher): string {
  const own = ownName(voucher);
  // Most have neither, and a long list is looked through at once: nothing is copied for them.
  return own.row === undefined && own.month === undefined ? own.voucherNo : voucherKey(own);
}

/** Whether it bears the number, and is of the row and the month where they are named. */
export function isCalled(voucher: Voucher, { voucherNo, row, month }: VoucherReference): boolean {
  const own = ownName(voucher);
  const ofMonth = month ?? own.month;
  const named = voucherNumberKey({ voucherNo, ...(ofMonth !== undefined && { month: ofMonth }) });
  return named === voucherNumberKey(own) && (row === undefined || row === own.row);
}

/** Rows by what answers call them, as 3月记-12 第2行; a number alone is that of the first of its rows. */
export function byLabel(vouchers: readonly Voucher[]): ReadonlyMap<string, Voucher> {
  const labelled = new Map<string, Voucher>();
  for (const voucher of vouchers) {
    const own = ownName(voucher);
    for (const label of [rowLabel(own).zh, voucherLabel(own), own.voucherNo])
      if (!labelled.has(label)) labelled.set(label, voucher);
  }
  return labelled;
}
