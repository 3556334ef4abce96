import type { AdjustmentsAnswer, EnteredDocuments, Voucher, VouchersAnswer } from '@ledger/answers';
import { rowLabel, type AdjustmentProposed, type VoucherReference } from '@ledger/domain';
import { count, day, wan, wanText } from './cells';
import { amountColumn, heading, table, type Report, type TableCell } from './table';

/*
 * Lists of what was entered, in the columns that `budget import` reads: a workbook of them that is imported into the year it
 * is of adds nothing.
 */

const AMOUNT = amountColumn('金额（万元）');
const PROCUREMENT = amountColumn('其中政府采购（万元）');
const LINE = { title: '预算行', maxWidth: 40 } as const;

/** 支出凭证: one table row for each row of a voucher. A reversal is negative and names the voucher that it reverses. */
export function vouchersTables({ vouchers, executedFen }: VouchersAnswer): Report {
  return [
    heading('支出凭证 vouchers'),
    table(
      [
        { title: '凭证号', maxWidth: 20 },
        { title: '日期' },
        LINE,
        { title: '经济科目' },
        AMOUNT,
        PROCUREMENT,
        { title: '收款人', maxWidth: 24 },
        { title: '摘要', maxWidth: 24 },
        { title: '原凭证号', maxWidth: 20 },
        { title: '台账合同编号', maxWidth: 16 },
        { title: '车牌号' },
        { title: '接待公函号', maxWidth: 16 },
        { title: '接待人数', align: 'right' },
        { title: '陪同人数', align: 'right' },
        { title: '凭证行次', align: 'right' },
      ],
      vouchers.map(voucherRow),
    ),
    `${vouchers.length} 行 rows；支出合计 executed ${wanText(executedFen)} 万元`,
  ];
}

function voucherRow(voucher: Voucher): readonly TableCell[] {
  const { occurredOn, line, economicCode, amountFen, procurementFen } = voucher;
  const sign = voucher.kind === 'reversal' ? -1 : 1;
  const charged = [
    day(occurredOn),
    line,
    economicCode,
    wan(sign * amountFen),
    procurementFen === 0 ? '' : wan(sign * procurementFen),
  ];
  if (voucher.kind === 'reversal')
    return [
      voucher.reversalNo,
      ...charged,
      '',
      voucher.reason,
      reversedLabel(voucher),
      ...['', '', '', '', ''],
      rowNo(voucher.reversalRow),
    ];
  const { voucherNo, payee, summary = '', commitmentId = '', vehicle = '', reception } = voucher;
  const received = reception
    ? [reception.officialLetterNo ?? '', count(reception.guests), count(reception.companions)]
    : ['', '', ''];
  const about = [payee, summary, '', commitmentId, vehicle, ...received];
  return [voucherNo, ...charged, ...about, rowNo(voucher.row)];
}

function rowNo(row: number | undefined): TableCell {
  return row === undefined ? '' : count(row);
}

/** The reference to a row, as lists write it: '3月记-12 第2行'. */
function reversedLabel({ voucherNo, row, month }: VoucherReference): string {
  return rowLabel({
    voucherNo,
    ...(row !== undefined && { row }),
    ...(month !== undefined && { month }),
  }).zh;
}

/** 年初预算批复, line by line. */
export function appropriationTables({ appropriation }: Pick<AdjustmentsAnswer, 'appropriation'>): Report {
  const title = heading('年初预算批复 appropriation');
  if (!appropriation) return [title, '尚未批复 not yet approved'];
  const { documentNo, occurredOn, lines, amountFen: total, carriedOverFen } = appropriation;
  // The column exists only if the document states carried-over amounts.
  const carriedOver = (cell: TableCell) => (carriedOverFen === 0 ? [] : [cell]);
  const columns = [{ title: '文号', maxWidth: 24 }, { title: '日期' }, LINE, AMOUNT, PROCUREMENT];
  const part = carriedOverFen === 0 ? '' : `，其中上年结转 carried over ${wanText(carriedOverFen)} 万元`;
  return [
    title,
    table(
      carriedOverFen === 0 ? columns : [...columns, amountColumn('其中上年结转（万元）')],
      lines.map((item) => [
        documentNo,
        day(occurredOn),
        item.line,
        wan(item.amountFen),
        wan(item.procurementFen),
        ...carriedOver(wan(item.carriedOverFen ?? 0)),
      ]),
    ),
    `合计 total ${wanText(total)} 万元${part}`,
  ];
}

const KIND_NAMES = { supplement: '追加', reduction: '追减', transfer: '调剂' } as const satisfies Record<
  AdjustmentProposed['kind'],
  string
>;

/** 预算调整: one row per item, for approved, rejected and open proposals alike. */
export function adjustmentItems({ proposals }: EnteredDocuments): Report {
  const rows = proposals.flatMap((proposal) =>
    proposal.items.map(({ line, amountFen, procurementFen }): readonly TableCell[] => [
      proposal.adjustmentId,
      proposal.documentNo ?? '',
      day(proposal.occurredOn),
      KIND_NAMES[proposal.kind],
      line,
      wan(amountFen),
      wan(procurementFen),
      proposal.reason,
      proposal.legalBasis,
      proposal.threePublicApprovalNo ?? '',
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    { title: '调整编号' },
    { title: '文号' },
    { title: '日期' },
    { title: '调整类型' },
    LINE,
    AMOUNT,
    PROCUREMENT,
    { title: '事由' },
    { title: '依据' },
    { title: '三公经费审批文号' },
  ];
  return [heading('调整申请 proposals'), table(columns, rows)];
}

/** 用款计划: one row for each line of each document. A month that the document does not set is blank. */
export function planTables({ plans }: EnteredDocuments): Report {
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const rows = plans.flatMap(({ documentNo, occurredOn, items }) =>
    [...new Set(items.map(({ line }) => line))].map((line): readonly TableCell[] => [
      documentNo,
      day(occurredOn),
      line,
      ...months.map((month) => {
        const set = items.find((item) => item.line === line && item.month === month);
        return set ? wan(set.amountFen) : '';
      }),
    ]),
  );
  const title = heading('用款计划 payment plan');
  if (rows.length === 0) return [title, '没有 none'];
  const columns = months.map((month) => amountColumn(`${month}月（万元）`));
  return [title, table([{ title: '文号', maxWidth: 20 }, { title: '日期' }, LINE, ...columns], rows)];
}
