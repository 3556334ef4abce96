import type { BudgetEvents, ThreePublicControl } from '@ledger/domain';
import { document, sumOf, wan, type EventSummary, type SummaryTable } from './summary';

type SpendingEvents = Pick<
  BudgetEvents,
  | 'CommitmentMade'
  | 'CommitmentReleased'
  | 'ExpenditureRecorded'
  | 'ExpenditureReversed'
  | 'ThreePublicControlSet'
  | 'ThreePublicControlRaised'
  | 'FixedAssetAcquired'
>;

/** Where it goes. */
export const spendingSummaries: SummaryTable<SpendingEvents> = {
  CommitmentMade: ({ contractNo, supplier, amountFen }) => ({
    documentNo: contractNo,
    amountFen,
    text: { zh: `${supplier}，${wan(amountFen)}`, en: `${supplier}, ${wan(amountFen)}` },
  }),
  CommitmentReleased: ({ commitmentId, amountFen, reason }) => ({
    amountFen: -amountFen,
    text: {
      zh: `${commitmentId} 释放 ${wan(amountFen)}：${reason}`,
      en: `${wan(amountFen)} of ${commitmentId}: ${reason}`,
    },
  }),
  ExpenditureRecorded: ({ voucherNo, payee, summary, amountFen }) => {
    const what = summary === undefined ? payee : `${payee}，${summary}`;
    return {
      voucherNo,
      amountFen,
      text: { zh: `${what}，${wan(amountFen)}`, en: `${what}, ${wan(amountFen)}` },
    };
  },
  ExpenditureReversed: ({ reversalNo, voucherNo, amountFen, reason }) => ({
    voucherNo: reversalNo,
    amountFen: -amountFen,
    text: {
      zh: `冲销 ${voucherNo} ${wan(amountFen)}：${reason}`,
      en: `${wan(amountFen)} of ${voucherNo}: ${reason}`,
    },
  }),
  ThreePublicControlSet: control,
  ThreePublicControlRaised: control,
  FixedAssetAcquired: ({ assetNo, name, amountFen, voucherNo }) => ({
    ...(voucherNo !== undefined && { voucherNo }),
    amountFen,
    text: { zh: `${assetNo} ${name}，${wan(amountFen)}`, en: `${assetNo} ${name}, ${wan(amountFen)}` },
  }),
};

type YearEvents = Pick<
  BudgetEvents,
  | 'YearOpened'
  | 'CodesDeclared'
  | 'YearClosed'
  | 'YearReopened'
  | 'CarryForwardReleased'
  | 'CarryForwardRevoked'
  | 'CarriedIn'
  | 'CarryInCancelled'
>;

const MODE_NAMES = {
  control: { zh: '控制（违规即拒）', en: 'control: breaches are refused' },
  record: { zh: '如实登记（违规留痕）', en: 'record: breaches are kept and shown' },
} as const;

/** The frame of the year and what crosses it. */
export const yearSummaries: SummaryTable<YearEvents> = {
  YearOpened: ({ fiscalYear, mode }) => ({
    text: { zh: `${fiscalYear} 年度，${MODE_NAMES[mode].zh}`, en: `${fiscalYear}, ${MODE_NAMES[mode].en}` },
  }),
  CodesDeclared: ({ codes }) => ({
    text: {
      zh: `${codes.length} 个：${firstFew(codes.map(({ code, name }) => `${code} ${name}`))}`,
      en: `${codes.length}: ${firstFew(codes.map(({ code, name }) => `${code} ${name}`))}`,
    },
  }),
  YearClosed: () => ({ text: { zh: '不再登记新的事项', en: 'no further entries' } }),
  YearReopened: ({ reason }) => ({ text: { zh: reason, en: reason } }),
  CarryForwardReleased: ({ toYear, items }) => ({
    amountFen: -sumOf(items),
    text: { zh: `结转至 ${toYear} 年 ${wan(sumOf(items))}`, en: `${wan(sumOf(items))} into ${toYear}` },
  }),
  CarryForwardRevoked: ({ items, reason }) => ({
    amountFen: sumOf(items),
    text: { zh: `${wan(sumOf(items))}：${reason}`, en: `${wan(sumOf(items))}: ${reason}` },
  }),
  CarriedIn: ({ fromYear, items }) => ({
    amountFen: sumOf(items),
    text: { zh: `${fromYear} 年结转 ${wan(sumOf(items))}`, en: `${wan(sumOf(items))} from ${fromYear}` },
  }),
  CarryInCancelled: ({ items, reason }) => ({
    amountFen: 0 - sumOf(items),
    text: { zh: `${wan(sumOf(items))}：${reason}`, en: `${wan(sumOf(items))}: ${reason}` },
  }),
};

function control({ totalFen, approvalNo }: ThreePublicControl): EventSummary {
  return {
    ...document(approvalNo),
    amountFen: totalFen,
    text: { zh: `控制数 ${wan(totalFen)}`, en: `control number ${wan(totalFen)}` },
  };
}

const SHOWN = 3;

function firstFew(texts: readonly string[]): string {
  return texts.length <= SHOWN ? texts.join(', ') : `${texts.slice(0, SHOWN).join(', ')} …`;
}
