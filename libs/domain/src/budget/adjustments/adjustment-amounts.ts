import type { Wording } from '../../domain-error';
import { type EventSummary, document, wan } from '../../event-summary';
import type { Fen } from '../../money';
import type { Column } from '../../postings';
import type { LineAmount } from '../line/budget-line';

/** 追加 adds, 追减 cuts, 调剂 moves money within one book without changing its total. */
export const ADJUSTMENT_KINDS = ['supplement', 'reduction', 'transfer'] as const;

export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

export const ADJUSTMENT_KIND_NAMES = {
  supplement: { zh: '追加', en: 'supplement' },
  reduction: { zh: '追减', en: 'reduction' },
  transfer: { zh: '调剂', en: 'transfer' },
} as const satisfies Record<AdjustmentKind, Wording>;

/** What an adjustment adds to the whole budget, and what it adds to single lines. */
export function amountsOf(items: readonly LineAmount[]): { readonly netFen: Fen; readonly movedFen: Fen } {
  let [netFen, movedFen] = [0, 0];
  for (const { amountFen } of items) {
    netFen += amountFen;
    movedFen += Math.max(0, amountFen);
  }
  return { netFen, movedFen };
}

/** The column for an item of an adjustment, by the direction in which it was approved. */
export function adjustmentColumn(kind: AdjustmentKind, approvedFen: Fen): Omit<Column, 'occurredOn'> {
  if (kind === 'supplement') return { measure: 'supplement' };
  if (kind === 'reduction') return { measure: 'reduction', sign: -1 };
  return approvedFen >= 0 ? { measure: 'transferIn' } : { measure: 'transferOut', sign: -1 };
}

interface AdjustmentText {
  readonly kind: AdjustmentKind;
  readonly items: readonly LineAmount[];
  readonly reason: string;
  readonly documentNo?: string;
}

export function adjustmentSummary(
  { kind, items, reason, documentNo }: AdjustmentText,
  before: Wording,
): EventSummary {
  const { netFen, movedFen } = amountsOf(items);
  const { zh, en } = ADJUSTMENT_KIND_NAMES[kind];
  const amount = wan(kind === 'transfer' ? movedFen : Math.abs(netFen));
  return {
    ...document(documentNo),
    amountFen: netFen,
    text: { zh: `${before.zh}${zh} ${amount}：${reason}`, en: `${before.en}${en} of ${amount}: ${reason}` },
  };
}

/** A withdrawn proposal moves no money, so its id identifies it. */
export function withdrawalSummary(event: AdjustmentText & { readonly adjustmentId: string }): EventSummary {
  const { adjustmentId, items, reason, documentNo } = event;
  if (items.length > 0) return adjustmentSummary(event, { zh: '撤回', en: 'withdrawn: ' });
  const text = { zh: `申请 ${adjustmentId}：${reason}`, en: `proposal ${adjustmentId}: ${reason}` };
  return { ...document(documentNo), text };
}
