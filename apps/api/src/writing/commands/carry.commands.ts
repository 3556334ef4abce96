import { budgetCommand } from '../command';
import { inputShape } from '../field';
import { amount, count, date, id, list, made, object, optional, text } from '../fields';
import { line, LINE_AMOUNT } from './amounts-on-lines';

const CARRY = { carryId: id('Its id, which is the same in both years.') };
const FROM = { fromYear: count('The year that released it, which is the previous one.') };
const REASON = { reason: text('Why.') };
const ITEMS = list(object(LINE_AMOUNT, ''), 'Amounts that are carried and not bound by a contract, by line.');
const CONTRACTS = optional(
  list(
    made(
      inputShape('NamedCommitmentInput', 'A commitment, by its id.', {
        commitmentId: id('Id of the commitment in this year.'),
      }),
      '',
      ({ commitmentId }) => commitmentId,
    ),
    'Contracts that are carried forward too, with their open amounts, which are added to the items.',
  ),
);
const TO_CARRY = { items: optional(ITEMS), commitments: CONTRACTS };
const CARRIED_COMMITMENT = inputShape('CarriedCommitmentInput', 'A contract of the previous year.', {
  commitmentId: id('Its id in that year.'),
  line: line('The line that the contract is charged to.'),
  amount: amount('Its open amount. Exact, positive.'),
  contractNo: text('合同编号.'),
  supplier: text('供应商.'),
  madeOn: date('Date of the contract.'),
});
const BY_LINE = '[{ line: { key: "general/project/2200106/P1/302" }, amount: "12.00" }]';

/** What is carried from one year to the next. */
export const CARRY_COMMANDS = {
  releaseCarryForward: budgetCommand(
    inputShape('ReleaseCarryForwardInput', '结转下年.', { ...CARRY, ...TO_CARRY }),
    {
      name: { zh: '结转下年', en: 'Release a carry-forward' },
      about:
        '结转下年: out of a closed year, and into the next year at once if that is open. Open contracts can be carried forward too; they are then paid in the next year.',
      example: `{ carryId: "JZ-1", items: ${BY_LINE}, commitments: [{ commitmentId: "HT-3" }] }`,
    },
    ({ items = [], ...read }) => ({ type: 'ReleaseCarryForward', items, ...read }),
  ),
  revokeCarryForward: budgetCommand(
    inputShape('RevokeCarryForwardInput', '撤销结转.', { ...CARRY, ...REASON }),
    {
      name: { zh: '撤销结转', en: 'Revoke a carry-forward' },
      about: '撤销结转: the carry-in of the next year is cancelled first.',
      example: '{ carryId: "JZ-1", reason: "金额有误" }',
    },
    (read) => ({ type: 'RevokeCarryForward', ...read }),
  ),
  carryIn: budgetCommand(
    inputShape('CarryInInput', '上年结转转入.', {
      ...CARRY,
      ...FROM,
      items: optional(ITEMS),
      commitments: optional(list(object(CARRIED_COMMITMENT, ''), 'Contracts that are carried in too.')),
    }),
    {
      name: { zh: '上年结转转入', en: 'Carry in' },
      about: '上年结转转入: give items and commitments only if the earlier year is not in this ledger.',
      example: '{ carryId: "JZ-1", fromYear: 2022 }',
    },
    (read) => ({ type: 'CarryIn', ...read }),
  ),
  returnCarryIn: budgetCommand(
    inputShape('ReturnCarryInInput', '退回上年结转.', {
      returnId: id('Its id, which is the same in both years.'),
      occurredOn: date('Date of the document in this year.'),
      carryId: id('Id of the carry-in.'),
      ...TO_CARRY,
      ...REASON,
    }),
    {
      name: { zh: '退回上年结转', en: 'Return a part of a carry-in' },
      about:
        '退回上年结转: returns unspent money to the previous year, up to the lowest balance from its date on. The closed year takes it back at once and may then be reopened.',
      example: `{ returnId: "TH-1", occurredOn: "2024-03-01", carryId: "JZ-1", items: ${BY_LINE}, reason: "上年发票补记" }`,
    },
    ({ items = [], ...read }) => ({ type: 'ReturnCarryIn', items, ...read }),
  ),
  takeBackCarryForward: budgetCommand(
    inputShape('TakeBackCarryForwardInput', '收回已结转资金.', {
      returnId: id('Id under which the next year returned it.'),
      ...CARRY,
    }),
    {
      name: { zh: '收回已结转资金', en: 'Take back a part of a carry-forward' },
      about:
        '收回已结转资金: the other half of returnCarryIn. It happens automatically if both years are in this ledger.',
      example: '{ returnId: "TH-1", carryId: "JZ-1" }',
    },
    (read) => ({ type: 'TakeBackCarryForward', ...read }),
  ),
  cancelCarryIn: budgetCommand(
    inputShape('CancelCarryInInput', '取消上年结转转入.', { ...CARRY, ...FROM, ...REASON }),
    {
      name: { zh: '取消上年结转转入', en: 'Cancel a carry-in' },
      about: '取消上年结转转入, for good: its id cannot be used again.',
      example: '{ carryId: "JZ-1", fromYear: 2022, reason: "金额有误" }',
    },
    (read) => ({ type: 'CancelCarryIn', ...read }),
  ),
};
