import type { Refusal } from '../domain-error';

/** Refused in `control` mode, stored on the event in `record` mode; all that apply are stored, in this order. */
export const breachErrors = {
  OWN_PROPOSAL_APPROVED: {
    kind: 'breach',
    zh: '调整“{adjustmentId}”由 {actor} 提出，不能由本人批准。请由他人批准。',
    en: 'Adjustment {adjustmentId} was proposed by {actor}, who cannot approve it too. Let somebody else approve it.',
  },
  THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL: {
    kind: 'breach',
    zh: '{field}：“{line}”是三公经费，调增须有批准文号（threePublicApprovalNo）。',
    en: '{field}: {line} is three-public; raising it needs an approval number (threePublicApprovalNo).',
  },
  CONTROL_RAISE_WITHOUT_APPROVAL: {
    kind: 'breach',
    zh: 'approvalNo：三公经费控制数下达后不得随意追加，追加须有批准文号。',
    en: 'approvalNo: a three-public control number is raised only with an approval number.',
  },
  RECEPTION_FACTS_MISSING: {
    kind: 'breach',
    zh: 'reception：公务接待费（30217）须填写来宾人数、陪同人数和公函号。',
    en: 'reception: reception spending (30217) needs its facts: guests, companions and the official letter.',
  },
  RECEPTION_WITHOUT_LETTER: {
    kind: 'breach',
    zh: 'reception.officialLetterNo：无公函的公务活动不予接待，请填写公函号。',
    en: 'reception.officialLetterNo: there is no reception without an official letter. Name its number.',
  },
  RECEPTION_TOO_MANY_COMPANIONS: {
    kind: 'breach',
    zh: 'reception.companions：{guests} 名来宾最多 {limit} 人陪同，现为 {companions} 人（10 人以内不超过 3 人，超过 10 人不超过三分之一）。',
    en: 'reception.companions: {companions} for {guests} guests, at most {limit} (3 for up to 10 guests, a third above).',
  },
  LINE_OVERDRAWN: {
    kind: 'breach',
    field: 'amountFen',
    zh: '“{line}”在 {date} 的余额（预算－支出－承诺）将为 {balance} 万元。请减少金额，或先取得追加或调剂。',
    en: '{line} would stand at {balance} 万元 on {date} (authorised less spent less committed). Lower the amount, or have it supplemented first.',
  },
  ABOVE_PAYMENT_PLAN: {
    kind: 'breach',
    field: 'amountFen',
    zh: '“{line}”截至 {date} 的支出将为 {spent} 万元，超过用款计划 {planned} 万元。请先调整用款计划，或推迟支付。',
    en: 'Spending on {line} up to {date} would be {spent} 万元, above the payment plan of {planned}. Have the plan raised first, or pay later.',
  },
  ABOVE_THREE_PUBLIC_CONTROL: {
    kind: 'breach',
    field: 'amountFen',
    zh: '截至 {date} 的三公经费（{scopeZh}）将为 {spent} 万元，超过控制数 {limit} 万元。请压减支出，或按程序追加控制数。',
    en: 'Three-public spending ({scopeEn}) up to {date} would be {spent} 万元, above the control number of {limit}. Spend less, or have the control number raised.',
  },
} as const satisfies Record<string, Refusal>;
