import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Spending of earlier years that was returned. */
export const recoveryErrors = {
  RECOVERY_YEAR_WRONG: {
    kind: 'malformed',
    field: 'fromYear',
    zh: 'fromYear：{fromYear} 不早于 {fiscalYear} 年度。收回以前年度支出只记以前年度的支出；本年度支出退回的，请用红字冲销。',
    en: 'fromYear: {fromYear} is not before {fiscalYear}. Only spending of earlier years is recovered; what was spent this year is reversed.',
  },
  RECOVERED_VOUCHER_UNKNOWN: {
    kind: 'malformed',
    field: 'originalNo',
    zh: 'originalNo：{fromYear} 年度没有凭证“{voucherNo}”。请核对凭证号、行号（一张凭证有几行的）和月份（按月编号的）；不清楚的，可不填。',
    en: 'originalNo: {fromYear} has no voucher {voucherNo}. Check its number, its row (where it has several) and its month (where numbers begin again each month), or leave it out.',
  },
  RECOVERED_FROM_OTHER_LINE: {
    kind: 'malformed',
    field: 'line',
    zh: 'line：{fromYear} 年凭证“{voucherNo}”记在“{paidLine}”、经济分类 {paidCode}，与填写的“{line}”、{code} 不同。请按原凭证填写。',
    en: 'line: voucher {voucherNo} of {fromYear} was charged to {paidLine} under {paidCode}, not to {line} under {code}. Write them as the voucher has them.',
  },
  RECOVERED_ABOVE_ORIGINAL: {
    kind: 'malformed',
    zh: '{field}：{fromYear} 年凭证“{voucherNo}”还可收回 {leftFen} 万元，不能收回 {amountFen} 万元。请核对金额。',
    en: '{field}: {leftFen} 万元 of voucher {voucherNo} of {fromYear} can still come back, {amountFen} 万元 cannot. Check the amount.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof recoveryErrors> = refuserOf(recoveryErrors);
