import type { Fen, LineKey } from '@ledger/domain';

/** 用款计划 against what was spent, month by month. */
export interface PaymentPlanAnswer {
  /** Whether spending above the plan is a breach in this year. */
  readonly enforced: boolean;
  /** All twelve months: the plan is made ahead. */
  readonly months: readonly PlanMonth[];
  /** Lines with a plan, by key. */
  readonly lines: readonly PlanLine[];
}

export interface PlanMonth {
  /** 1 to 12. */
  readonly month: number;
  /** By the settings in force at the point. */
  readonly plannedFen: Fen;
  /** Spent less reversed in the month, on any line, up to the point. */
  readonly executedFen: Fen;
  readonly plannedToDateFen: Fen;
  readonly executedToDateFen: Fen;
}

interface PlanLine {
  readonly line: LineKey;
  readonly months: readonly PlanMonth[];
}
