import { finderOf, type BreachOf, type Finder } from '../year/judgement';
import type { Refusal } from '../../domain-error';
import { type Refuser, refuserOf } from '../../refusals';

/** Vouchers and their reversals. */
export const voucherErrors = {
  DUPLICATE_VOUCHER: {
    kind: 'malformed',
    zh: '凭证号“{voucherNo}”已按其他内容记入。请核对凭证号；更正请先红字冲销，再用新凭证号记入。',
    en: 'Voucher {voucherNo} was entered with other content. Check its number; to correct it, reverse it and enter a new one.',
  },
  UNKNOWN_VOUCHER: {
    kind: 'malformed',
    zh: '没有凭证号为“{voucherNo}”的支出。请核对凭证号。',
    en: 'There is no expenditure with voucher {voucherNo}. Check its number.',
  },
  VOUCHER_NUMBER_FORM: {
    kind: 'malformed',
    zh: '{field}：本年度凭证按月、按字编号，“{voucherNo}”里看不出号。请写成“字-号”，如 记-12；月份由日期得出。',
    en: '{field}: vouchers of this year are numbered by month and word, and "{voucherNo}" has no number. Write word and number, e.g. 记-12; the date gives the month.',
  },
  VOUCHER_ROWS_OF_TWO_DAYS: {
    kind: 'malformed',
    zh: 'occurredOn：凭证“{voucherNo}”的其他行是 {day} 的，不能再有 {date} 的行。请核对日期或凭证号。',
    en: 'occurredOn: the other rows of voucher {voucherNo} are of {day}, and this one is of {date}. Check the date or the number.',
  },
  VOUCHER_MONTH_MISSING: {
    kind: 'malformed',
    zh: '{field}：本年度凭证每月重新编号。请写明凭证“{voucherNo}”是几月的。',
    en: '{field}: numbers begin again each month in this year. Say which month voucher {voucherNo} is of.',
  },
  VOUCHER_MONTH_UNUSED: {
    kind: 'malformed',
    zh: '{field}：本年度凭证全年连续编号，凭证“{voucherNo}”不写月份。请去掉月份。',
    en: '{field}: numbers are one series for the year, and voucher {voucherNo} is named with a month. Leave the month out.',
  },
  VOUCHER_ROW_MISSING: {
    kind: 'malformed',
    zh: '{field}：凭证“{voucherNo}”有几行。请写明是第几行。',
    en: '{field}: voucher {voucherNo} has several rows. Say which one.',
  },
  ECONOMIC_CODE_OUTSIDE_LINE: {
    kind: 'malformed',
    zh: 'economicCode：“{code}”不等于也不属于“{line}”的经济分类。请改用该行之下的编码，或改记到对应的行。',
    en: 'economicCode: "{code}" neither equals nor stands beneath the economic code of {line}. Use a code beneath it, or the line it belongs to.',
  },
  REVERSAL_ABOVE_ORIGINAL: {
    kind: 'malformed',
    zh: '{field}：凭证“{voucherNo}”只剩 {remainingFen} 万元未冲销，不能冲销 {amountFen} 万元。',
    en: '{field}: {remainingFen} 万元 of voucher {voucherNo} are not yet reversed, {amountFen} 万元 cannot be.',
  },
  SPENT_OUTSIDE_BUDGET: {
    kind: 'breach',
    field: 'line',
    zh: 'line：“{line}”不在 {fiscalYear} 年度预算中，没有列入预算的不得支出（预算法第十三条）。请改用预算中的行，或先以批复、追加或结转取得该行。',
    en: 'line: {line} is not in the budget of {fiscalYear}, and what is not in the budget is not spent (预算法 art. 13). Charge a line that is, or bring it in first by appropriation, supplement or carry-over.',
  },
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof voucherErrors> = refuserOf(voucherErrors);

export type OwnVoucherBreach = BreachOf<typeof voucherErrors>;

export const finding: Finder<typeof voucherErrors> = finderOf(voucherErrors);
