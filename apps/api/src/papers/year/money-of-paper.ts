import type { BudgetIntent } from '@ledger/domain';
import type { PaperLine, PaperLines, StatedPaper } from '@ledger/paper-check';

/** The key of a line as year files write it. */
export function lineKeyOf(line: PaperLine): string {
  const { book, class: name, functionalCode, projectCode = '-', economicCode } = line;
  return [book, name, functionalCode, projectCode, economicCode].join('/');
}

/** What a budget approves on 1 January, or what final accounts spent, as one voucher of 31 December: both days are assumed. */
export function moneyOfPaper(
  { facts }: StatedPaper,
  { lines }: PaperLines,
  fiscalYear: number,
): BudgetIntent {
  if (facts.kind === 'BUDGET')
    return {
      type: 'ApproveAppropriation',
      occurredOn: `${String(fiscalYear)}-01-01`,
      documentNo: '（文本未写明文号）',
      lines: lines.map((line) => ({ line: lineKeyOf(line), amountFen: line.amountFen, procurementFen: 0 })),
    };
  const voucher = { occurredOn: `${String(fiscalYear)}-12-31`, voucherNo: '决算' } as const;
  const rows = lines.map((line) => ({
    line: lineKeyOf(line),
    economicCode: line.economicCode,
    amountFen: line.amountFen,
    procurementFen: 0,
    payee: '（文本未写明）',
  }));
  const [only, ...others] = rows;
  return only && others.length === 0
    ? { type: 'RecordExpenditure', ...voucher, ...only }
    : { type: 'RecordVoucher', ...voucher, rows };
}
