import type { CalendarDate } from '../calendar';
import type { Fen } from '../money';
import type { MayBreach } from './budget.errors';
import type { LineAmount, LineKey } from './budget-line';

/** 预算法 art. 54: spending before the appropriation is approved. The appropriation replaces it on its date. */
export interface InterimSpendingAuthorised {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  readonly lines: readonly LineAmount[];
}

/** 年初预算批复: the year-start budget. */
export interface AppropriationApproved extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  readonly lines: readonly LineAmount[];
}

/** 追加 adds, 追减 cuts, 调剂 moves inside one book and conserves its total. */
export const ADJUSTMENT_KINDS = ['supplement', 'reduction', 'transfer'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

export interface AdjustmentProposed extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  /** Signed: positive adds to the line. */
  readonly items: readonly LineAmount[];
  readonly reason: string;
  /** The legal basis it rests on, e.g. '预算法 art. 72'. */
  readonly legalBasis: string;
  readonly documentNo?: string;
  /** The approval that lets a three-public line grow. */
  readonly threePublicApprovalNo?: string;
  readonly proposedBy: string;
}

/** Takes effect in the books on its own date; repeats everything of the proposal. */
export interface AdjustmentApproved extends AdjustmentProposed {
  readonly documentNo: string;
  readonly approvedBy: string;
}

export interface AdjustmentRejected {
  readonly occurredOn: CalendarDate;
  readonly adjustmentId: string;
  readonly reason: string;
  readonly rejectedBy: string;
}

/** Of a proposal (no items: nothing moves) or of an approved adjustment (its items with the opposite sign). */
export interface AdjustmentWithdrawn extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  readonly items: readonly LineAmount[];
  readonly reason: string;
  readonly documentNo?: string;
  readonly withdrawnBy: string;
}

/** 资金到位: money has arrived on the lines. */
export interface FundsArrived {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  readonly items: readonly { readonly line: LineKey; readonly amountFen: Fen }[];
}

/** 用款计划: what may be paid in a month on a line; replaces what was set for the same line and month before. */
export interface PaymentPlanSet extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly documentNo: string;
  /** `month` is 1 to 12. */
  readonly items: readonly { readonly line: LineKey; readonly month: number; readonly amountFen: Fen }[];
}
