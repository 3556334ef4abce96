import type { BudgetCommands } from '../budget/budget.commands';
import { OFFICE, amount, type Changes } from './budget-year';

export function propose(
  changes: Changes<BudgetCommands['ProposeAdjustment']> = {},
): BudgetCommands['ProposeAdjustment'] {
  return {
    type: 'ProposeAdjustment',
    occurredOn: '2023-06-01',
    adjustmentId: 'A1',
    kind: 'supplement',
    items: [amount(OFFICE, 300)],
    reason: '新增任务',
    legalBasis: '预算法 art. 67',
    documentNo: '财预〔2023〕20号',
    ...changes,
  };
}

export function approve(
  changes: Changes<BudgetCommands['ApproveAdjustment']> = {},
): BudgetCommands['ApproveAdjustment'] {
  return { type: 'ApproveAdjustment', occurredOn: '2023-06-10', adjustmentId: 'A1', ...changes };
}

export function withdraw(
  changes: Changes<BudgetCommands['WithdrawAdjustment']> = {},
): BudgetCommands['WithdrawAdjustment'] {
  const reason = '任务取消';
  return { type: 'WithdrawAdjustment', occurredOn: '2023-07-01', adjustmentId: 'A1', reason, ...changes };
}

export function reject(
  changes: Changes<BudgetCommands['RejectAdjustment']> = {},
): BudgetCommands['RejectAdjustment'] {
  const reason = '依据不足';
  return { type: 'RejectAdjustment', occurredOn: '2023-06-10', adjustmentId: 'A1', reason, ...changes };
}

export function arrive(
  changes: Changes<BudgetCommands['RecordFundsArrival']> = {},
): BudgetCommands['RecordFundsArrival'] {
  const items = [{ line: OFFICE, amountFen: 400 }];
  return {
    type: 'RecordFundsArrival',
    occurredOn: '2023-02-01',
    documentNo: '财预〔2023〕1号',
    items,
    ...changes,
  };
}

/** A plan for the office line: 100 in January, 200 in March. */
export function plan(
  changes: Changes<BudgetCommands['SetPaymentPlan']> = {},
): BudgetCommands['SetPaymentPlan'] {
  const items = [
    { line: OFFICE, month: 1, amountFen: 100 },
    { line: OFFICE, month: 3, amountFen: 200 },
  ];
  return { type: 'SetPaymentPlan', occurredOn: '2023-01-10', documentNo: '用款1', items, ...changes };
}
