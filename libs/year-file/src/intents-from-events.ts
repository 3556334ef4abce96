import type {
  BudgetEvents,
  BudgetIntent,
  PerformanceEvents,
  PerformanceIntent,
  UnitEvents,
  UnitIntent,
} from '@ledger/domain';

/** For each event the intent that leads to it again: what the domain adds by itself is left out. */
type IntentTable<M, Intent> = { readonly [K in keyof M]: (data: M[K]) => Intent };

/** Applies one event to a table; the type parameter ties the name to its payload, so no cast is needed. */
export function intentOf<M, Intent, K extends keyof M>(
  table: IntentTable<M, Intent>,
  event: { readonly type: K; readonly data: M[K] },
): Intent {
  return table[event.type](event.data);
}

export const UNIT_INTENTS: IntentTable<UnitEvents, UnitIntent> = {
  UnitRegistered: (data) => ({ type: 'RegisterUnit', ...data }),
  StaffingRecorded: (data) => ({ type: 'RecordStaffing', ...data }),
};

export const PERFORMANCE_INTENTS: IntentTable<PerformanceEvents, PerformanceIntent> = {
  IndicatorDefined: (data) => ({ type: 'DefineIndicator', ...data }),
  TargetRevised: (data) => ({ type: 'ReviseTarget', ...data }),
  IndicatorWithdrawn: (data) => ({ type: 'WithdrawIndicator', ...data }),
  ResultReported: ({ reportedBy: _actor, ...data }) => ({ type: 'ReportResult', ...data }),
  ScoringRuleSetAdopted: (data) => ({ type: 'AdoptScoringRuleSet', ...data }),
  SelfAssessmentStated: (data) => ({ type: 'StateSelfAssessment', ...data }),
};

export const BUDGET_INTENTS: IntentTable<BudgetEvents, BudgetIntent> = {
  YearOpened: ({ occurredOn: _1January, ...data }) => ({ type: 'OpenYear', ...data }),
  CodesDeclared: ({ codes }) => ({ type: 'DeclareCodes', codes }),
  InterimSpendingAuthorised: (data) => ({ type: 'AuthoriseInterimSpending', ...data }),
  AppropriationApproved: ({ breaches: _found, ...data }) => ({ type: 'ApproveAppropriation', ...data }),
  AdjustmentProposed: ({ breaches: _found, proposedBy: _actor, ...data }) => ({
    type: 'ProposeAdjustment',
    ...data,
  }),
  AdjustmentApproved: ({ occurredOn, adjustmentId, documentNo }) => ({
    type: 'ApproveAdjustment',
    occurredOn,
    adjustmentId,
    documentNo,
  }),
  AdjustmentRejected: ({ rejectedBy: _actor, ...data }) => ({ type: 'RejectAdjustment', ...data }),
  AdjustmentWithdrawn: ({ occurredOn, adjustmentId, reason, documentNo }) => ({
    type: 'WithdrawAdjustment',
    occurredOn,
    adjustmentId,
    reason,
    ...(documentNo === undefined ? {} : { documentNo }),
  }),
  FundsArrived: (data) => ({ type: 'RecordFundsArrival', ...data }),
  PaymentPlanSet: ({ breaches: _found, ...data }) => ({ type: 'SetPaymentPlan', ...data }),
  CommitmentMade: ({ breaches: _found, ...data }) => ({ type: 'MakeCommitment', ...data }),
  CommitmentReleased: ({ line: _line, ...data }) => ({ type: 'ReleaseCommitment', ...data }),
  ExpenditureRecorded: ({ breaches: _found, commitment, ...data }) => ({
    type: 'RecordExpenditure',
    ...data,
    ...(commitment === undefined ? {} : { commitmentId: commitment.commitmentId }),
  }),
  ExpenditureReversed: ({ line: _line, economicCode: _code, ...data }) => ({
    type: 'ReverseExpenditure',
    ...data,
  }),
  ThreePublicControlSet: ({ breaches: _found, ...data }) => ({ type: 'SetThreePublicControl', ...data }),
  ThreePublicControlRaised: ({ breaches: _found, ...data }) => ({
    type: 'RaiseThreePublicControl',
    ...data,
  }),
  FixedAssetAcquired: (data) => ({ type: 'AcquireFixedAsset', ...data }),
  YearClosed: () => ({ type: 'CloseYear' }),
  YearReopened: ({ reason }) => ({ type: 'ReopenYear', reason }),
  CarryForwardReleased: ({ carryId, items }) => ({ type: 'ReleaseCarryForward', carryId, items }),
  CarryForwardRevoked: ({ carryId, reason }) => ({ type: 'RevokeCarryForward', carryId, reason }),
  CarriedIn: ({ occurredOn: _1January, ...data }) => ({ type: 'CarryIn', ...data }),
  CarryInCancelled: ({ carryId, fromYear, reason }) => ({ type: 'CancelCarryIn', carryId, fromYear, reason }),
};
