import type { Author } from '../../access/person';
import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import type { AppropriationState } from '../appropriation/appropriation.facts';
import type { LineAmount } from '../line/budget-line';
import type { LineBreach } from '../line/line.errors';
import type { MayBreach } from '../year/judgement';
import type { AdjustmentKind } from './adjustment-amounts';
import type { AdjustmentBreach } from './adjustments.errors';

export interface AdjustmentProposed extends MayBreach<AdjustmentBreach | LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  /** Signed: positive adds to the line. */
  readonly items: readonly LineAmount[];
  readonly reason: string;
  /** The legal basis, e.g. '预算法 art. 72'. */
  readonly legalBasis: string;
  readonly documentNo?: string;
  /** The number of the approval for raising a three-public line. */
  readonly threePublicApprovalNo?: string;
  readonly proposedBy: string;
}

/** Takes effect on its own date. Repeats the whole proposal. */
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

/** Withdraws a proposal (no items: no money moves) or an approved adjustment (its items with the opposite sign). */
export interface AdjustmentWithdrawn extends MayBreach<LineBreach> {
  readonly occurredOn: CalendarDate;
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  readonly items: readonly LineAmount[];
  readonly reason: string;
  readonly documentNo?: string;
  readonly withdrawnBy: string;
}

export interface AdjustmentEvents {
  AdjustmentProposed: AdjustmentProposed;
  AdjustmentApproved: AdjustmentApproved;
  AdjustmentRejected: AdjustmentRejected;
  AdjustmentWithdrawn: AdjustmentWithdrawn;
}

export type AdjustmentEvent = EventOf<AdjustmentEvents>;

export interface AdjustmentsState extends AppropriationState {
  readonly adjustments: Map<string, Adjustment>;
}

export interface Adjustment {
  readonly proposal: AdjustmentProposed;
  /** The person that `proposedBy` names. */
  readonly proposer: Author;
  status: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  /** The latest step, with the texts that came with it. */
  step: AdjustmentStep;
  approvedItems: AdjustmentProposed['items'];
}

export interface AdjustmentStep {
  readonly occurredOn: string;
  readonly reason?: string;
  readonly documentNo?: string;
}

export function noAdjustments() {
  return { adjustments: new Map<string, Adjustment>() };
}
