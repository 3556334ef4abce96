import { budgetCommand } from '../command';
import { inputShape } from '../field';
import { amount, called, count, date, id, list, money, object, optional, text } from '../fields';
import { line, procurement, THREE_PUBLIC_AMOUNTS } from './amounts-on-lines';

const RECEPTION = inputShape('ReceptionInput', '公务接待事项.', {
  guests: count('来宾人数.'),
  companions: count('陪餐人数.'),
  officialLetterNo: optional(text('公函号.')),
});

const CONTROL = inputShape('ThreePublicControlInput', '三公经费控制数.', {
  occurredOn: date('First day on which it is in force.'),
  total: called('totalFen', money('The total, exact.')),
  byKind: optional(object(THREE_PUBLIC_AMOUNTS, 'Limits by kind. Kinds that are omitted have no limit.')),
  approvalNo: optional(text('批准文号, required for a raise.')),
});

/** What one row of a voucher pays. */
const ROW = {
  line: line('The line that it is charged to.'),
  economic: called('economicCode', id('经济分类科目编码: equal to that of the line, or below it.')),
  amount: amount('Exact, positive.'),
  procurement,
  payee: text('收款人.'),
  summary: optional(text('摘要.')),
  commitmentId: optional(id('The commitment that it pays.')),
  reception: optional(object(RECEPTION, 'Only for 公务接待费: its details.')),
  vehicle: optional(text('车牌号.')),
};

const ROW_NUMBER = 'if it has several: 1 for the first.';
const MONTH = 'If numbers begin again each month';

/** Spending and commitments. */
export const SPENDING_COMMANDS = {
  makeCommitment: budgetCommand(
    inputShape('MakeCommitmentInput', '签订合同.', {
      commitmentId: id('Its id, chosen by the client.'),
      occurredOn: date('Date of the contract.'),
      line: line('The line that the contract is charged to.'),
      amount: amount('Exact, positive.'),
      contractNo: text('合同编号.'),
      supplier: text('供应商.'),
    }),
    {
      name: { zh: '签订合同', en: 'Commit to a contract' },
      about: '签订合同: reserves money of a line for a contract.',
      example:
        '{ commitmentId: "HT-3", occurredOn: "2023-04-01", line: { key: "general/basic/2200101/-/302" }, amount: "5.00", contractNo: "HT-2023-3", supplier: "某公司" }',
    },
    (read) => ({ type: 'MakeCommitment', ...read }),
  ),
  releaseCommitment: budgetCommand(
    inputShape('ReleaseCommitmentInput', '释放合同余额.', {
      commitmentId: id('Id of the commitment.'),
      occurredOn: date('Date of the release.'),
      amount: optional(amount('Exact, positive. Omit it to release the whole open amount.')),
      reason: text('Why.'),
    }),
    {
      name: { zh: '释放合同余额', en: 'Release a commitment' },
      about: '释放合同余额: releases the amount that the contract will not use.',
      example: '{ commitmentId: "HT-3", occurredOn: "2023-11-01", reason: "合同已履行完毕" }',
    },
    (read) => ({ type: 'ReleaseCommitment', ...read }),
  ),
  recordExpenditure: budgetCommand(
    inputShape('RecordExpenditureInput', '支出凭证.', {
      voucherNo: id('凭证号.'),
      occurredOn: date('Date of the voucher.'),
      row: optional(count(`Row of the voucher, ${ROW_NUMBER}`)),
      ...ROW,
    }),
    {
      name: { zh: '登记支出', en: 'Record an expenditure' },
      about: '登记支出: one voucher on one line. Use reverseExpenditure to correct an error.',
      example:
        '{ voucherNo: "记-0112", occurredOn: "2023-03-06", line: { key: "general/basic/2200101/-/302" }, economic: "30201", amount: "0.35", payee: "某公司" }',
    },
    (read) => ({ type: 'RecordExpenditure', ...read }),
  ),
  recordVoucher: budgetCommand(
    inputShape('RecordVoucherInput', '多行支出凭证.', {
      voucherNo: id('凭证号.'),
      occurredOn: date('Date of the voucher.'),
      rows: list(object(inputShape('VoucherRowInput', '凭证的一行.', ROW), ''), 'Its rows, in order.'),
    }),
    {
      name: { zh: '登记多行凭证', en: 'Record a voucher of several rows' },
      about: '登记多行凭证: one voucher with several rows. All rows are stored, or none.',
      example:
        '{ voucherNo: "记-12", occurredOn: "2023-03-06", rows: [{ line: { key: "general/basic/2200101/-/302" }, economic: "30201", amount: "0.35", payee: "某公司" }, { line: { key: "general/basic/2200101/-/302" }, economic: "30202", amount: "0.12", payee: "某印刷厂" }] }',
    },
    (read) => ({ type: 'RecordVoucher', ...read }),
  ),
  reverseExpenditure: budgetCommand(
    inputShape('ReverseExpenditureInput', '红字冲销.', {
      voucherNo: id('凭证号 of the voucher that is reversed.'),
      row: optional(count(`Row of the voucher, ${ROW_NUMBER}`)),
      month: optional(count(`${MONTH}: month of the voucher, 1 to 12.`)),
      reversalNo: id('Number of the red-letter voucher.'),
      reversalRow: optional(count(`Row of the red-letter voucher, ${ROW_NUMBER}`)),
      occurredOn: date('Date of the red-letter voucher.'),
      amount: optional(amount('Exact, positive. Omit it to reverse the whole remaining amount.')),
      procurement: optional(called('procurementFen', money('The part that is 政府采购.'))),
      reason: text('Why.'),
    }),
    {
      name: { zh: '红字冲销', en: 'Reverse an expenditure' },
      about: '红字冲销: reverses a voucher, in part or whole.',
      example:
        '{ voucherNo: "记-0112", reversalNo: "记-0130", occurredOn: "2023-03-20", reason: "科目有误" }',
    },
    (read) => ({ type: 'ReverseExpenditure', ...read }),
  ),
  recoverPriorSpending: budgetCommand(
    inputShape('RecoverPriorSpendingInput', '收回以前年度支出.', {
      recoveryNo: id('Number of the voucher that records it in this year.'),
      recoveryRow: optional(count(`Row of that voucher, ${ROW_NUMBER}`)),
      occurredOn: date('The day on which the money was returned.'),
      fromYear: count('The year of the expenditure.'),
      line: line('The line that it was charged to in that year.'),
      economic: called('economicCode', id('经济分类科目编码 that it was charged to.')),
      amount: amount('Exact, positive.'),
      procurement,
      payer: text('Who returned the money.'),
      originalNo: optional(id('凭证号 of the original payment in its year, if known.')),
      originalRow: optional(count(`Row of that voucher, ${ROW_NUMBER}`)),
      originalMonth: optional(count(`${MONTH}: month of the voucher, 1 to 12.`)),
      reason: text('Why it came back.'),
    }),
    {
      name: { zh: '收回以前年度支出', en: 'Recover spending of an earlier year' },
      about:
        '收回以前年度支出: a payment of an earlier year was returned. It increases what is left of that year, and is not in the budget or execution of this year.',
      example:
        '{ recoveryNo: "收-3", occurredOn: "2023-03-12", fromYear: 2022, line: { key: "general/basic/2200101/-/302" }, economic: "30201", amount: "0.30", payer: "某公司", originalNo: "记-0112", reason: "重复付款退回" }',
    },
    (read) => ({ type: 'RecoverPriorSpending', ...read }),
  ),
  setThreePublicControl: budgetCommand(
    CONTROL,
    {
      name: { zh: '下达三公经费控制数', en: 'Set the three-public control number' },
      about: '下达三公经费控制数, or lowers it.',
      example: '{ occurredOn: "2023-02-20", total: "30.00", byKind: { reception: "5.00" } }',
    },
    (read) => ({ type: 'SetThreePublicControl', ...read }),
  ),
  raiseThreePublicControl: budgetCommand(
    CONTROL,
    {
      name: { zh: '提高三公经费控制数', en: 'Raise the three-public control number' },
      about: '提高三公经费控制数: needs an approval number.',
      example: '{ occurredOn: "2023-09-01", total: "32.00", approvalNo: "财行〔2023〕9号" }',
    },
    (read) => ({ type: 'RaiseThreePublicControl', ...read }),
  ),
  acquireFixedAsset: budgetCommand(
    inputShape('AcquireFixedAssetInput', '购置固定资产.', {
      assetNo: id('资产编号.'),
      occurredOn: date('Date of the acquisition.'),
      name: text('Its name.'),
      amount: amount('Exact, positive.'),
      voucherNo: optional(id('The voucher that paid for it.')),
      voucherRow: optional(count(`Row of the voucher, ${ROW_NUMBER}`)),
      voucherMonth: optional(count(`${MONTH}: month of the voucher, 1 to 12.`)),
    }),
    {
      name: { zh: '购置固定资产', en: 'Acquire a fixed asset' },
      about: '购置固定资产: records an asset. It moves no money; the voucher does.',
      example:
        '{ assetNo: "ZC-8", occurredOn: "2023-05-01", name: "服务器", amount: "6.80", voucherNo: "记-0200" }',
    },
    (read) => ({ type: 'AcquireFixedAsset', ...read }),
  ),
};
