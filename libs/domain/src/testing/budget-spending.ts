import type { BudgetCommands } from '../budget/budget.commands';
import { OFFICE, RECEPTION, type Changes } from './budget-year';

export function commit(
  changes: Changes<BudgetCommands['MakeCommitment']> = {},
): BudgetCommands['MakeCommitment'] {
  return {
    type: 'MakeCommitment',
    occurredOn: '2023-03-01',
    commitmentId: 'C1',
    line: OFFICE,
    amountFen: 600,
    contractNo: '合同1',
    supplier: '测绘公司',
    ...changes,
  };
}

export function release(
  changes: Changes<BudgetCommands['ReleaseCommitment']> = {},
): BudgetCommands['ReleaseCommitment'] {
  const reason = '合同终止';
  return { type: 'ReleaseCommitment', occurredOn: '2023-05-01', commitmentId: 'C1', reason, ...changes };
}

export function spend(
  changes: Changes<BudgetCommands['RecordExpenditure']> = {},
): BudgetCommands['RecordExpenditure'] {
  return {
    type: 'RecordExpenditure',
    occurredOn: '2023-03-15',
    voucherNo: 'V1',
    line: OFFICE,
    economicCode: '30201',
    amountFen: 100,
    procurementFen: 0,
    payee: '文具店',
    ...changes,
  };
}

export function receive(
  changes: Changes<BudgetCommands['RecordExpenditure']> = {},
): BudgetCommands['RecordExpenditure'] {
  const reception = { guests: 10, companions: 3, officialLetterNo: '公函1' };
  return spend({ line: RECEPTION, economicCode: '30217', payee: '食堂', reception, ...changes });
}

/** A voucher with three rows on two lines. One row pays a contract. */
export function book(
  changes: Changes<BudgetCommands['RecordVoucher']> = {},
): BudgetCommands['RecordVoucher'] {
  const row = { line: OFFICE, economicCode: '30201', amountFen: 20, procurementFen: 0, payee: '文具店' };
  return {
    type: 'RecordVoucher',
    occurredOn: '2023-03-16',
    voucherNo: '记-3',
    rows: [row, { ...row, economicCode: '30202', amountFen: 10, payee: '印刷厂' }],
    ...changes,
  };
}

export function reverse(
  changes: Changes<BudgetCommands['ReverseExpenditure']> = {},
): BudgetCommands['ReverseExpenditure'] {
  return {
    type: 'ReverseExpenditure',
    occurredOn: '2023-04-01',
    reversalNo: 'R1',
    voucherNo: 'V1',
    reason: '错账',
    ...changes,
  };
}

export function control(
  changes: Changes<BudgetCommands['SetThreePublicControl']> = {},
): BudgetCommands['SetThreePublicControl'] {
  return { type: 'SetThreePublicControl', occurredOn: '2023-02-01', totalFen: 300, ...changes };
}

export function raise(
  changes: Changes<BudgetCommands['RaiseThreePublicControl']> = {},
): BudgetCommands['RaiseThreePublicControl'] {
  const approvalNo = '批复1';
  return { type: 'RaiseThreePublicControl', occurredOn: '2023-05-01', totalFen: 400, approvalNo, ...changes };
}

export function acquire(
  changes: Changes<BudgetCommands['AcquireFixedAsset']> = {},
): BudgetCommands['AcquireFixedAsset'] {
  return {
    type: 'AcquireFixedAsset',
    occurredOn: '2023-03-20',
    assetNo: 'F1',
    name: '测量仪',
    amountFen: 90,
    ...changes,
  };
}

/** Money of a voucher of 2022 that came back, on a line of that year. */
export function recover(
  changes: Changes<BudgetCommands['RecoverPriorSpending']> = {},
): BudgetCommands['RecoverPriorSpending'] {
  return {
    type: 'RecoverPriorSpending',
    occurredOn: '2023-03-12',
    recoveryNo: '收-3',
    fromYear: 2022,
    line: OFFICE,
    economicCode: '30201',
    amountFen: 30,
    procurementFen: 10,
    payer: '某公司',
    originalNo: '记-0112',
    originalRow: 2,
    reason: '重复付款退回',
    ...changes,
  };
}
