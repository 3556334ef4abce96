import { ADJUSTMENT_KINDS } from '@ledger/domain';
import { budgetCommand } from '../command';
import { inputShape } from '../field';
import { called, choice, date, id, list, object, optional, text } from '../fields';
import { LINE_AMOUNT, LINE_MONEY, LINE_MONTH } from './amounts-on-lines';

const AUTHORITY = inputShape('AuthorityInput', 'A document that authorises spending.', {
  occurredOn: date('Date of the document.'),
  documentNo: text('文号.'),
  items: called('lines', list(object(LINE_AMOUNT, ''), 'Amounts by line.')),
});

const PROPOSAL = inputShape('ProposeAdjustmentInput', '预算调整申请.', {
  adjustmentId: id('Its id, chosen by the client.'),
  kind: choice(
    'AdjustmentKind',
    ADJUSTMENT_KINDS,
    '追加, 追减 or 调剂. A transfer stays inside one book and adds up to zero.',
  ),
  occurredOn: date('Date of the proposal.'),
  items: list(object(LINE_AMOUNT, ''), 'Signed amounts by line.'),
  reason: text('事由.'),
  legalBasis: text('法律依据, e.g. 《预算法》第七十二条.'),
  documentNo: optional(text('文号.')),
  threePublicApprovalNo: optional(text('批准文号 for an increase of a 三公经费 line.')),
});

const ADJUSTMENT = { adjustmentId: id('Id of the adjustment.') };
const BY_LINE = '[{ line: { key: "general/basic/2200101/-/302" }, amount: "10.00" }]';

/** What may be spent: appropriation, adjustments, money that arrives, payment plans. */
export const AUTHORITY_COMMANDS = {
  authoriseInterimSpending: budgetCommand(
    AUTHORITY,
    {
      name: { zh: '预算批复前支出', en: 'Authorise interim spending' },
      about: '预算批复前支出: authority to spend before the year-start budget is approved（预算法 art. 54）.',
      example: `{ occurredOn: "2023-01-10", documentNo: "财预〔2023〕1号", items: ${BY_LINE} }`,
    },
    (read) => ({ type: 'AuthoriseInterimSpending', ...read }),
  ),
  approveAppropriation: budgetCommand(
    AUTHORITY,
    {
      name: { zh: '年初预算批复', en: 'Approve the appropriation' },
      about: '年初预算批复: the year-start budget. It replaces interim authority.',
      example: `{ occurredOn: "2023-02-20", documentNo: "财预〔2023〕12号", items: ${BY_LINE} }`,
    },
    (read) => ({ type: 'ApproveAppropriation', ...read }),
  ),
  proposeAdjustment: budgetCommand(
    PROPOSAL,
    {
      name: { zh: '申请预算调整', en: 'Propose an adjustment' },
      about: '申请预算调整: checked now and again at the approval. It reserves no money.',
      example: `{ adjustmentId: "ADJ-7", kind: SUPPLEMENT, occurredOn: "2023-06-01", items: ${BY_LINE}, reason: "追加经费", legalBasis: "《预算法》第七十二条" }`,
    },
    (read) => ({ type: 'ProposeAdjustment', ...read }),
  ),
  approveAdjustment: budgetCommand(
    inputShape('ApproveAdjustmentInput', '批准预算调整.', {
      ...ADJUSTMENT,
      occurredOn: date('Date of the approval, from which the budget is changed.'),
      documentNo: optional(text('文号; omit it if the proposal has one.')),
    }),
    {
      name: { zh: '批准预算调整', en: 'Approve an adjustment' },
      about: '批准预算调整: by somebody other than the proposer.',
      example: '{ adjustmentId: "ADJ-7", occurredOn: "2023-06-15", documentNo: "财预〔2023〕88号" }',
    },
    (read) => ({ type: 'ApproveAdjustment', ...read }),
  ),
  rejectAdjustment: budgetCommand(
    inputShape('RejectAdjustmentInput', '不予批准预算调整.', {
      ...ADJUSTMENT,
      occurredOn: date('Date of the decision.'),
      reason: text('Why.'),
    }),
    {
      name: { zh: '不予批准预算调整', en: 'Reject an adjustment' },
      about: '不予批准预算调整.',
      example: '{ adjustmentId: "ADJ-7", occurredOn: "2023-06-15", reason: "依据不足" }',
    },
    (read) => ({ type: 'RejectAdjustment', ...read }),
  ),
  withdrawAdjustment: budgetCommand(
    inputShape('WithdrawAdjustmentInput', '撤回预算调整.', {
      ...ADJUSTMENT,
      occurredOn: date('Date of the withdrawal.'),
      reason: text('Why.'),
      documentNo: optional(text('文号.')),
    }),
    {
      name: { zh: '撤回预算调整', en: 'Withdraw an adjustment' },
      about:
        '撤回预算调整: withdraws a proposal or an approved adjustment. The items of an approved one are reversed.',
      example: '{ adjustmentId: "ADJ-7", occurredOn: "2023-07-01", reason: "项目取消" }',
    },
    (read) => ({ type: 'WithdrawAdjustment', ...read }),
  ),
  recordFundsArrival: budgetCommand(
    inputShape('RecordFundsArrivalInput', '资金到位.', {
      occurredOn: date('Date of the document.'),
      documentNo: text('文号.'),
      items: list(object(LINE_MONEY, ''), 'Amounts by line.'),
    }),
    {
      name: { zh: '资金到位', en: 'Record funds that arrived' },
      about: '资金到位: money that arrived for lines of the budget.',
      example: `{ occurredOn: "2023-03-01", documentNo: "用款〔2023〕3号", items: ${BY_LINE} }`,
    },
    (read) => ({ type: 'RecordFundsArrival', ...read }),
  ),
  setPaymentPlan: budgetCommand(
    inputShape('SetPaymentPlanInput', '用款计划.', {
      occurredOn: date('Date of the document.'),
      documentNo: text('文号.'),
      items: list(object(LINE_MONTH, ''), 'Amounts by line and month.'),
    }),
    {
      name: { zh: '用款计划', en: 'Set the payment plan' },
      about: '用款计划: replaces the plan for the same line and month.',
      example:
        '{ occurredOn: "2023-03-01", documentNo: "用款〔2023〕4号", items: [{ line: { key: "general/basic/2200101/-/302" }, month: 3, amount: "2.50" }] }',
    },
    (read) => ({ type: 'SetPaymentPlan', ...read }),
  ),
};
