import type { AdjustmentKind, BudgetBreachCode, CalendarDate, Fen, LineAmount } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** 年初预算 → each change in the order in which it took effect → 全年预算数. */
export interface AdjustmentsAnswer {
  readonly initialFen: Fen;
  readonly procurementInitialFen: Fen;
  /** 年初预算批复; absent before it is approved. */
  readonly appropriation?: AppropriationSummary;
  /** Carry-ins, approved adjustments and withdrawals of them, by (occurredOn, position). */
  readonly steps: readonly BudgetStep[];
  /** initial (or interim authority, while it is in force) + the net amounts of all steps. */
  readonly adjustedFen: Fen;
  readonly procurementAdjustedFen: Fen;
  /** Every proposal with what became of it, in order of dates. */
  readonly proposals: readonly Proposal[];
  readonly byKind: readonly AdjustmentKindSum[];
}

export interface AppropriationSummary {
  readonly documentNo: string;
  readonly occurredOn: CalendarDate;
  readonly amountFen: Fen;
  /** 其中上年结转. */
  readonly carriedOverFen: Fen;
  readonly lines: readonly LineAmount[];
}

/** `carry-in-included`: the appropriation includes as 其中上年结转 what had been carried in, which counts once. */
export type BudgetStepKind =
  | AdjustmentKind
  | 'withdrawal'
  | 'carry-in'
  | 'carry-in-included'
  | 'carry-in-cancelled'
  | 'carry-in-returned';

export interface BudgetStep {
  readonly eventId: string;
  readonly position: bigint;
  readonly kind: BudgetStepKind;
  readonly name: Bilingual;
  readonly adjustmentId?: string;
  /** For a withdrawal: the kind of the withdrawn adjustment. */
  readonly withdraws?: AdjustmentKind;
  readonly carryId?: string;
  readonly documentNo?: string;
  readonly reason?: string;
  readonly legalBasis?: string;
  readonly threePublicApprovalNo?: string;
  readonly proposedBy?: string;
  readonly proposedOn?: CalendarDate;
  /** Who approved or withdrew it. */
  readonly settledBy?: string;
  /** Date from which it takes effect in the books. */
  readonly occurredOn: CalendarDate;
  /** When it was recorded. */
  readonly recordedAt: string;
  /** Net change of the budget, signed; 0 for a transfer. */
  readonly netFen: Fen;
  /** Sum of the amounts added to lines; for a transfer, the amount moved. */
  readonly movedFen: Fen;
  readonly procurementNetFen: Fen;
  /** The budget before and after it, of all lines. */
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly items: readonly StepItem[];
  readonly breaches: readonly BudgetBreachCode[];
}

interface StepItem extends LineAmount {
  /** The line's own budget before and after the step. */
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
}

export type ProposalStatus = 'proposed' | 'approved' | 'rejected' | 'withdrawn';

/** A status of a proposal, with the event that set it. */
export interface ProposalStanding {
  readonly status: ProposalStatus;
  readonly name: Bilingual;
  readonly on: CalendarDate;
  readonly recordedAt: string;
  readonly position: bigint;
  readonly eventId: string;
  readonly by: string;
  /** Reason of a rejection or withdrawal. */
  readonly because?: string;
  readonly documentNo?: string;
}

export interface Proposal {
  readonly adjustmentId: string;
  readonly kind: AdjustmentKind;
  readonly name: Bilingual;
  readonly status: ProposalStatus;
  readonly statusName: Bilingual;
  readonly proposedOn: CalendarDate;
  readonly proposedBy: string;
  readonly reason: string;
  readonly legalBasis: string;
  readonly documentNo?: string;
  readonly threePublicApprovalNo?: string;
  readonly netFen: Fen;
  readonly movedFen: Fen;
  readonly items: readonly LineAmount[];
  /** Date of the approval, rejection or withdrawal; absent while it is pending. */
  readonly settledOn?: CalendarDate;
  readonly settledBy?: string;
  /** Reason of a rejection or withdrawal. */
  readonly settledBecause?: string;
  /** All steps since the proposal, by date. */
  readonly history: readonly ProposalStanding[];
  readonly breaches: readonly BudgetBreachCode[];
}

/** Adjustments of one kind that are approved and not withdrawn. */
export interface AdjustmentKindSum {
  readonly kind: AdjustmentKind;
  readonly name: Bilingual;
  readonly count: number;
  /** The amount that was added, cut or moved; positive. */
  readonly amountFen: Fen;
  /** Pending: neither approved, rejected nor withdrawn. */
  readonly pending: number;
}
