import type { Fen, LineKey } from '@ledger/domain';

/** 用款计划 compared with spending, month by month. */
export interface PaymentPlanAnswer {
  /** Whether spending above the plan is a breach in this year. */
  readonly enforced: boolean;
  /** All twelve months, also future ones. */
  readonly months: readonly PlanMonth[];
  /** Lines with a plan, by key. */
  readonly lines: readonly PlanLine[];
}

export interface PlanMonth {
  /** 1 to 12. */
  readonly month: number;
  /** Planned amount at this point. */
  readonly plannedFen: Fen;
  /** Spent minus reversed in the month, up to this point. */
  readonly executedFen: Fen;
  readonly plannedToDateFen: Fen;
  readonly executedToDateFen: Fen;
}

interface PlanLine {
  readonly line: LineKey;
  readonly months: readonly PlanMonth[];
}
