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
} as const satisfies Record<string, Refusal>;

export const refuse: Refuser<keyof typeof voucherErrors> = refuserOf(voucherErrors);
