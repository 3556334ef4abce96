import type { BudgetEvents } from './budget/budget.events';
import type { PerformanceEvents } from './performance/performance.events';
import type { UnitEvents } from './unit/unit.events';

/** Every event of the ledger: name → payload in its current version. */
export type LedgerEvents = BudgetEvents & PerformanceEvents & UnitEvents;

/** The current payload version of an event, and how each older one becomes the next (`{ 1: from1to2 }`). */
export interface PayloadHistory {
  readonly version: number;
  readonly upcast?: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** A published payload is never edited: it gets a new version here, an upcaster, and a stored sample of each version. */
export const eventRegistry = {
  UnitRegistered: { version: 1 },
  StaffingRecorded: { version: 1 },

  YearOpened: { version: 1 },
  CodesDeclared: { version: 1 },
  InterimSpendingAuthorised: { version: 1 },
  AppropriationApproved: { version: 1 },
  AdjustmentProposed: { version: 1 },
  AdjustmentApproved: { version: 1 },
  AdjustmentRejected: { version: 1 },
  AdjustmentWithdrawn: { version: 1 },
  FundsArrived: { version: 1 },
  PaymentPlanSet: { version: 1 },
  CommitmentMade: { version: 1 },
  CommitmentReleased: { version: 1 },
  ExpenditureRecorded: { version: 1 },
  ExpenditureReversed: { version: 1 },
  ThreePublicControlSet: { version: 1 },
  ThreePublicControlRaised: { version: 1 },
  FixedAssetAcquired: { version: 1 },
  YearClosed: { version: 1 },
  YearReopened: { version: 1 },
  CarryForwardReleased: { version: 1 },
  CarryForwardRevoked: { version: 1 },
  CarriedIn: { version: 1 },
  CarryInCancelled: { version: 1 },

  IndicatorDefined: { version: 1 },
  TargetRevised: { version: 1 },
  IndicatorWithdrawn: { version: 1 },
  ResultReported: { version: 1 },
  ScoringRuleSetAdopted: { version: 1 },
  SelfAssessmentStated: { version: 1 },
} as const satisfies Readonly<Record<keyof LedgerEvents, PayloadHistory>>;
