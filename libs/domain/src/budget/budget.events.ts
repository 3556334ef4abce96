import type { EventOf } from '../decider';
import type {
  AdjustmentApproved,
  AdjustmentProposed,
  AdjustmentRejected,
  AdjustmentWithdrawn,
  AppropriationApproved,
  FundsArrived,
  InterimSpendingAuthorised,
  PaymentPlanSet,
} from './authority.events';
import type {
  CommitmentMade,
  CommitmentReleased,
  ExpenditureRecorded,
  ExpenditureReversed,
  FixedAssetAcquired,
  ThreePublicControl,
} from './spending.events';
import type {
  CarriedIn,
  CarryForwardReleased,
  CarryForwardRevoked,
  CarryInCancelled,
  CodesDeclared,
  YearClosed,
  YearOpened,
  YearReopened,
} from './year.events';

/**
 * What can happen in the budget of one unit and fiscal year. Each event is self-contained: no reader has to look up
 * an earlier one. `occurredOn` is the date of the document, inside the fiscal year, unless said otherwise.
 */
export interface BudgetEvents {
  YearOpened: YearOpened;
  CodesDeclared: CodesDeclared;
  InterimSpendingAuthorised: InterimSpendingAuthorised;
  AppropriationApproved: AppropriationApproved;
  AdjustmentProposed: AdjustmentProposed;
  AdjustmentApproved: AdjustmentApproved;
  AdjustmentRejected: AdjustmentRejected;
  AdjustmentWithdrawn: AdjustmentWithdrawn;
  FundsArrived: FundsArrived;
  PaymentPlanSet: PaymentPlanSet;
  CommitmentMade: CommitmentMade;
  CommitmentReleased: CommitmentReleased;
  ExpenditureRecorded: ExpenditureRecorded;
  ExpenditureReversed: ExpenditureReversed;
  ThreePublicControlSet: ThreePublicControl;
  ThreePublicControlRaised: ThreePublicControl;
  FixedAssetAcquired: FixedAssetAcquired;
  YearClosed: YearClosed;
  YearReopened: YearReopened;
  CarryForwardReleased: CarryForwardReleased;
  CarryForwardRevoked: CarryForwardRevoked;
  CarriedIn: CarriedIn;
  CarryInCancelled: CarryInCancelled;
}

export type BudgetEvent = EventOf<BudgetEvents>;
