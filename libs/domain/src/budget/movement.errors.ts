import type { Refusal } from '../domain-error';

/** Interim authority, adjustments and plans. */
export const authorityErrors = {
  INTERIM_AFTER_APPROPRIATION: {
    kind: 'malformed',
    field: 'occurredOn',
    zh: '{date} 年初预算已经批复（{referenceDate}），不再有预算批复前支出。批复后的增加请用追加。',
    en: 'On {date} the year-start budget was in force (since {referenceDate}): there is no interim spending any more. Enter an increase as a supplement.',
  },
  LEGAL_BASIS_REQUIRED: {
    kind: 'malformed',
    zh: 'legalBasis：调整必须写明依据，例如“预算法 第七十二条”。',
    en: 'legalBasis: an adjustment names what it rests on, e.g. "预算法 art. 72".',
  },
  ADJUSTMENT_SIGN_WRONG: {
    kind: 'malformed',
    zh: '{field}：{adjustmentKind} 的金额 {amountFen} 万元符号不对。追加为正，追减为负，调剂不为零。',
    en: '{field}: {amountFen} 万元 has the wrong sign for a {adjustmentKind}. A supplement adds, a reduction is negative, a transfer is not zero.',
  },
  TRANSFER_CROSSES_BOOKS: {
    kind: 'malformed',
    zh: 'items：调剂涉及多本预算（{books}）。资金不能在不同预算之间调剂，请分别追减和追加。',
    en: 'items: the transfer touches more than one book ({books}). Money cannot move between books: enter a reduction and a supplement.',
  },
  TRANSFER_NOT_CONSERVING: {
    kind: 'malformed',
    zh: 'items：调剂各项合计应为零，现为 {sumFen} 万元。请使调入等于调出。',
    en: 'items: a transfer adds up to zero, this one to {sumFen} 万元. Make what goes in equal what goes out.',
  },
  ADJUSTMENT_DOCUMENT_REQUIRED: {
    kind: 'malformed',
    field: 'documentNo',
    zh: 'documentNo：批准调整“{adjustmentId}”必须有文号（提出时未写的，批准时填写）。',
    en: 'documentNo: approving adjustment {adjustmentId} needs a document number where the proposal names none.',
  },
  MONTH_INVALID: {
    kind: 'malformed',
    zh: '{field}：“{month}”不是月份。请填写 1 至 12 的整数。',
    en: '{field}: {month} is no month. Write a whole number from 1 to 12.',
  },
} as const satisfies Record<string, Refusal>;

/** Commitments, vouchers, reversals, control numbers and assets. */
export const spendingErrors = {
  COMMITMENT_OF_OTHER_LINE: {
    kind: 'malformed',
    zh: 'line：承诺“{commitmentId}”记在“{line}”上，支出须记入同一行。',
    en: 'line: commitment {commitmentId} stands on {line}; its payment is charged to the same line.',
  },
  RELEASE_ABOVE_OPEN: {
    kind: 'malformed',
    zh: 'amountFen：承诺“{commitmentId}”只剩 {openFen} 万元未用，不能释放 {amountFen} 万元。',
    en: 'amountFen: {openFen} 万元 of commitment {commitmentId} are open, {amountFen} 万元 cannot be released.',
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
  CONTROL_RAISED_BY_SETTING: {
    kind: 'malformed',
    zh: '新的三公经费控制数高于 {since} 起执行的控制数，或取消了分项限额。追加控制数请用 RaiseThreePublicControl，并写明批准文号。',
    en: 'The new control number is above the one in force since {since}, or lifts a cap by kind. Raise it with RaiseThreePublicControl and its approval number.',
  },
  CONTROL_MISSING: {
    kind: 'malformed',
    zh: '{date} 尚无三公经费控制数，无从追加。请先下达控制数（SetThreePublicControl）。',
    en: 'On {date} there is no control number to raise. Set one first (SetThreePublicControl).',
  },
  CONTROL_NOT_RAISED: {
    kind: 'malformed',
    zh: '控制数没有一项高于 {since} 起执行的数额。下调或重申控制数请用 SetThreePublicControl。',
    en: 'Nothing is above the control number in force since {since}. To lower or restate it, use SetThreePublicControl.',
  },
} as const satisfies Record<string, Refusal>;
