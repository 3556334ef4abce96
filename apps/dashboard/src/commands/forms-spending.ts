import { economicOf } from '../year/line-text';
import type { CommandForm, Field, GroupField, SimpleField } from './field';

const DAY: Field = { name: 'occurredOn', kind: 'date' };
const UNIT: Field = { name: 'unit', kind: 'unit' };
const REASON: Field = { name: 'reason', kind: 'text' };
const LINE: Field = { name: 'line', kind: 'line', offer: 'lines' };
const VOUCHER: SimpleField = { name: 'voucherNo', kind: 'text', offer: 'vouchers' };
/** Whether a raise needs its approval number depends on the year's mode: it is the server's to object. */
const CONTROL: readonly Field[] = [
  DAY,
  { name: 'approvalNo', kind: 'text', optional: true },
  UNIT,
  { name: 'total', kind: 'amount' },
  {
    name: 'byKind',
    kind: 'group',
    optional: true,
    fields: [
      { name: 'overseas', kind: 'amount', optional: true },
      { name: 'vehiclePurchase', kind: 'amount', optional: true },
      { name: 'vehicleRunning', kind: 'amount', optional: true },
      { name: 'reception', kind: 'amount', optional: true },
    ],
  },
];

/** 公务接待费: its facts are asked for. */
const RECEPTION = '30217';

const RECEPTION_FACTS: GroupField = {
  name: 'reception',
  kind: 'group',
  optional: true,
  whenCode: { field: 'economic', begins: RECEPTION },
  fields: [
    { name: 'guests', kind: 'count' },
    { name: 'companions', kind: 'count' },
    { name: 'officialLetterNo', kind: 'text', optional: true },
  ],
};

/** The 款 of a line that has one; a line of a whole 类 leaves it open. */
function itemOf(line: string): string {
  const economic = economicOf(line);
  return economic.length > 3 ? economic : '';
}

/** Money that goes out, and the number that three-public spending is held to. */
export const SPENDING_FORMS: readonly CommandForm[] = [
  {
    command: 'recordExpenditure',
    stays: ['occurredOn', 'line', 'economic'],
    fields: [
      DAY,
      { name: 'voucherNo', kind: 'text' },
      LINE,
      { name: 'economic', kind: 'text', offer: 'economicCodes', follows: { field: 'line', as: itemOf } },
      UNIT,
      { name: 'amount', kind: 'amount' },
      { name: 'procurement', kind: 'amount', initial: '0' },
      { name: 'payee', kind: 'text' },
      { name: 'summary', kind: 'text', optional: true },
      { name: 'commitmentId', kind: 'text', optional: true },
      { name: 'row', kind: 'count', optional: true },
      { name: 'vehicle', kind: 'text', optional: true },
      RECEPTION_FACTS,
    ],
  },
  {
    command: 'recordVoucher',
    stays: ['occurredOn'],
    fields: [
      DAY,
      { name: 'voucherNo', kind: 'text' },
      UNIT,
      {
        name: 'rows',
        kind: 'rows',
        fields: [
          { name: 'line', kind: 'line', offer: 'lines' },
          { name: 'economic', kind: 'text', offer: 'economicCodes', follows: { field: 'line', as: itemOf } },
          { name: 'amount', kind: 'amount' },
          { name: 'procurement', kind: 'amount', initial: '0' },
          { name: 'payee', kind: 'text' },
          { name: 'summary', kind: 'text', optional: true },
          { name: 'commitmentId', kind: 'text', optional: true },
          { name: 'vehicle', kind: 'text', optional: true },
          RECEPTION_FACTS,
        ],
      },
    ],
  },
  {
    command: 'reverseExpenditure',
    fields: [
      DAY,
      { name: 'reversalNo', kind: 'text' },
      { name: 'reversalRow', kind: 'count', optional: true },
      VOUCHER,
      { name: 'row', kind: 'count', optional: true },
      { name: 'month', kind: 'count', optional: true },
      UNIT,
      { name: 'amount', kind: 'amount', optional: true },
      { name: 'procurement', kind: 'amount', optional: true },
      REASON,
    ],
  },
  {
    command: 'recoverPriorSpending',
    fields: [
      DAY,
      { name: 'recoveryNo', kind: 'text' },
      { name: 'recoveryRow', kind: 'count', optional: true },
      { name: 'fromYear', kind: 'count' },
      LINE,
      { name: 'economic', kind: 'text', offer: 'economicCodes', follows: { field: 'line', as: itemOf } },
      UNIT,
      { name: 'amount', kind: 'amount' },
      { name: 'procurement', kind: 'amount', initial: '0' },
      { name: 'payer', kind: 'text' },
      { name: 'originalNo', kind: 'text', optional: true },
      { name: 'originalRow', kind: 'count', optional: true },
      { name: 'originalMonth', kind: 'count', optional: true },
      REASON,
    ],
  },
  {
    command: 'makeCommitment',
    fields: [
      DAY,
      { name: 'commitmentId', kind: 'text' },
      LINE,
      UNIT,
      { name: 'amount', kind: 'amount' },
      { name: 'contractNo', kind: 'text' },
      { name: 'supplier', kind: 'text' },
    ],
  },
  {
    command: 'releaseCommitment',
    fields: [
      DAY,
      { name: 'commitmentId', kind: 'text' },
      UNIT,
      { name: 'amount', kind: 'amount', optional: true },
      REASON,
    ],
  },
  {
    command: 'acquireFixedAsset',
    fields: [
      DAY,
      { name: 'assetNo', kind: 'text' },
      { name: 'name', kind: 'text' },
      UNIT,
      { name: 'amount', kind: 'amount' },
      { ...VOUCHER, optional: true },
      { name: 'voucherRow', kind: 'count', optional: true },
      { name: 'voucherMonth', kind: 'count', optional: true },
    ],
  },
  { command: 'setThreePublicControl', fields: CONTROL },
  { command: 'raiseThreePublicControl', fields: CONTROL },
];
