import type { AdjustmentProposed, BudgetEvents, LineAmount } from '@ledger/domain';
import { ADJUSTMENT_NAMES } from '../adjustments/adjustment-names';
import { amountsOf } from '../adjustments/amounts';
import type { Bilingual } from '../bilingual';
import { document, sumOf, wan, type EventSummary, type SummaryTable } from './summary';

type AuthorityEvents = Pick<
  BudgetEvents,
  | 'InterimSpendingAuthorised'
  | 'AppropriationApproved'
  | 'AdjustmentProposed'
  | 'AdjustmentApproved'
  | 'AdjustmentRejected'
  | 'AdjustmentWithdrawn'
  | 'FundsArrived'
  | 'PaymentPlanSet'
>;

/** Where money to spend comes from. */
export const authoritySummaries: SummaryTable<AuthorityEvents> = {
  InterimSpendingAuthorised: ({ documentNo, lines }) => ({
    documentNo,
    amountFen: sumOf(lines),
    text: {
      zh: `批复前可支出 ${wan(sumOf(lines))}，${lines.length} 行`,
      en: `${wan(sumOf(lines))} before the appropriation, on ${count(lines)}`,
    },
  }),
  AppropriationApproved: ({ documentNo, lines }) => ({
    documentNo,
    amountFen: sumOf(lines),
    text: {
      zh: `年初预算 ${wan(sumOf(lines))}，${lines.length} 行`,
      en: `year-start budget of ${wan(sumOf(lines))}, on ${count(lines)}`,
    },
  }),
  AdjustmentProposed: (event) => adjustment(event, { zh: '申请', en: 'proposed: ' }),
  AdjustmentApproved: (event) => adjustment(event, { zh: '', en: '' }),
  AdjustmentRejected: ({ adjustmentId, reason }) => ({
    text: { zh: `${adjustmentId}：${reason}`, en: `${adjustmentId}: ${reason}` },
  }),
  AdjustmentWithdrawn: ({ adjustmentId, kind, items, reason, documentNo }) => {
    if (items.length === 0) {
      const text = { zh: `申请 ${adjustmentId}：${reason}`, en: `proposal ${adjustmentId}: ${reason}` };
      return { ...document(documentNo), text };
    }
    return adjustment({ kind, items, reason, ...document(documentNo) }, { zh: '撤回', en: 'withdrawn: ' });
  },
  FundsArrived: ({ documentNo, items }) => ({
    documentNo,
    amountFen: sumOf(items),
    text: {
      zh: `到位 ${wan(sumOf(items))}，${items.length} 行`,
      en: `${wan(sumOf(items))} on ${count(items)}`,
    },
  }),
  PaymentPlanSet: ({ documentNo, items }) => ({
    documentNo,
    amountFen: sumOf(items),
    text: {
      zh: `${items.length} 项，共 ${wan(sumOf(items))}`,
      en: `${wan(sumOf(items))} in ${items.length} settings`,
    },
  }),
};

function adjustment(
  { kind, items, reason, documentNo }: Pick<AdjustmentProposed, 'kind' | 'items' | 'reason' | 'documentNo'>,
  before: Bilingual,
): EventSummary {
  const { netFen, movedFen } = amountsOf(items);
  const { zh, en } = ADJUSTMENT_NAMES[kind];
  const amount = wan(kind === 'transfer' ? movedFen : Math.abs(netFen));
  return {
    ...document(documentNo),
    amountFen: netFen,
    text: { zh: `${before.zh}${zh} ${amount}：${reason}`, en: `${before.en}${en} of ${amount}: ${reason}` },
  };
}

function count(lines: readonly Pick<LineAmount, 'line'>[]): string {
  return lines.length === 1 ? '1 line' : `${lines.length} lines`;
}
