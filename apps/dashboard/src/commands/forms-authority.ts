import type { CommandForm, Field, RowsField, SimpleField } from './field';

const DAY: Field = { name: 'occurredOn', kind: 'date' };
const UNIT: Field = { name: 'unit', kind: 'unit' };
const DOCUMENT: SimpleField = { name: 'documentNo', kind: 'text' };
const REASON: Field = { name: 'reason', kind: 'text' };
const ANY_LINE: SimpleField = { name: 'line', kind: 'line', offer: 'lines' };
const AMOUNT: SimpleField = { name: 'amount', kind: 'amount' };

/** Amounts on lines, with the part that is government procurement. */
export const AMOUNTS_ON_LINES: RowsField = {
  name: 'items',
  kind: 'rows',
  fields: [ANY_LINE, AMOUNT, { name: 'procurement', kind: 'amount', initial: '0' }],
};

/** The same with what of them was carried over from last year. */
const APPROPRIATED: RowsField = {
  ...AMOUNTS_ON_LINES,
  fields: [...AMOUNTS_ON_LINES.fields, { name: 'carriedOver', kind: 'amount', optional: true }],
};

/** 第六十七条 and 第六十九条 are on changes of the total, 第七十二条 on moves between 科目; another basis may be typed. */
function legalBasisOf(kind: string): string {
  return kind === 'transfer' ? '《预算法》第七十二条' : '《预算法》第六十七条、第六十九条';
}

const GRANT: readonly Field[] = [DAY, DOCUMENT, UNIT, AMOUNTS_ON_LINES];
const PROPOSAL: SimpleField = { name: 'adjustmentId', kind: 'text', offer: 'openProposals' };
const END: readonly Field[] = [DAY, { ...PROPOSAL, offer: 'adjustments' }, REASON];

/** What may be spent. */
export const AUTHORITY_FORMS: readonly CommandForm[] = [
  {
    command: 'proposeAdjustment',
    fields: [
      DAY,
      { name: 'adjustmentId', kind: 'text' },
      {
        name: 'kind',
        kind: 'choice',
        options: ['supplement', 'reduction', 'transfer'],
        initial: 'supplement',
      },
      { ...DOCUMENT, optional: true },
      REASON,
      {
        name: 'legalBasis',
        kind: 'text',
        initial: legalBasisOf('supplement'),
        follows: { field: 'kind', as: legalBasisOf },
      },
      { name: 'threePublicApprovalNo', kind: 'text', optional: true },
      UNIT,
      AMOUNTS_ON_LINES,
    ],
  },
  { command: 'approveAdjustment', fields: [DAY, PROPOSAL, { ...DOCUMENT, optional: true }] },
  { command: 'rejectAdjustment', fields: [DAY, PROPOSAL, REASON] },
  { command: 'withdrawAdjustment', fields: [...END, { ...DOCUMENT, optional: true }] },
  {
    command: 'recordFundsArrival',
    fields: [DAY, DOCUMENT, UNIT, { name: 'items', kind: 'rows', fields: [ANY_LINE, AMOUNT] }],
  },
  {
    command: 'setPaymentPlan',
    fields: [
      DAY,
      DOCUMENT,
      UNIT,
      { name: 'items', kind: 'rows', fields: [ANY_LINE, { name: 'month', kind: 'count' }, AMOUNT] },
    ],
  },
  { command: 'approveAppropriation', fields: [DAY, DOCUMENT, UNIT, APPROPRIATED] },
  { command: 'authoriseInterimSpending', fields: GRANT },
];
