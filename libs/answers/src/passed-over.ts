import { ignore } from './projection';

/*
 * Budget events that many projections pass over, said once and by topic. Spread them into a table: what they do not
 * name the compiler still asks for.
 */

export const passAuthority = {
  InterimSpendingAuthorised: ignore,
  AppropriationApproved: ignore,
  FundsArrived: ignore,
  PaymentPlanSet: ignore,
} as const;

export const passAdjustments = {
  AdjustmentProposed: ignore,
  AdjustmentApproved: ignore,
  AdjustmentRejected: ignore,
  AdjustmentWithdrawn: ignore,
} as const;

export const passCommitments = { CommitmentMade: ignore, CommitmentReleased: ignore } as const;

export const passSpending = { ExpenditureRecorded: ignore, ExpenditureReversed: ignore } as const;

export const passControls = { ThreePublicControlSet: ignore, ThreePublicControlRaised: ignore } as const;

export const passClosing = { YearClosed: ignore, YearReopened: ignore } as const;

export const passCarryForward = {
  CarryForwardReleased: ignore,
  CarryForwardRevoked: ignore,
  CarriedIn: ignore,
  CarryInCancelled: ignore,
} as const;
