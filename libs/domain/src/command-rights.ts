import type { BudgetIntent } from './budget/budget.commands';
import type { PerformanceIntent } from './performance/performance.commands';
import type { UnitIntent } from './unit/unit.commands';
import type { Right } from './access/roles';

type LedgerCommand = (BudgetIntent | PerformanceIntent | UnitIntent)['type'];

/**
 * What each command needs: one of these rights on its unit. Whether an approver is another than who proposed is decided
 * beside it, for the table knows no proposals.
 */
export const COMMAND_RIGHTS: Readonly<Record<LedgerCommand, readonly Right[]>> = {
  // 财政: what the unit may spend, and its year as a whole.
  RegisterUnit: ['appropriate'],
  OpenYear: ['appropriate'],
  CloseYear: ['appropriate'],
  ReopenYear: ['appropriate'],
  DeclareCodes: ['appropriate'],
  ApproveAppropriation: ['appropriate'],
  AuthoriseInterimSpending: ['appropriate'],
  SetThreePublicControl: ['appropriate'],
  RaiseThreePublicControl: ['appropriate'],
  RecordFundsArrival: ['appropriate', 'enter'],
  ReleaseCarryForward: ['appropriate'],
  RevokeCarryForward: ['appropriate'],
  CarryIn: ['appropriate'],
  CancelCarryIn: ['appropriate'],
  ReturnCarryIn: ['appropriate'],
  TakeBackCarryForward: ['appropriate'],
  AdoptScoringRuleSet: ['appropriate'],
  // 经办.
  RecordStaffing: ['enter'],
  SetPaymentPlan: ['enter'],
  MakeCommitment: ['enter'],
  ReleaseCommitment: ['enter'],
  RecordExpenditure: ['enter'],
  RecordVoucher: ['enter'],
  ReverseExpenditure: ['enter', 'approve'],
  AcquireFixedAsset: ['enter'],
  ProposeAdjustment: ['enter'],
  // 审核. A withdrawal takes back what was approved, too.
  ApproveAdjustment: ['approve'],
  RejectAdjustment: ['approve'],
  WithdrawAdjustment: ['approve'],
  // 绩效.
  OpenScorecard: ['report'],
  DefineIndicator: ['report'],
  ReviseTarget: ['report'],
  WithdrawIndicator: ['report'],
  ReportResult: ['report'],
  StateScore: ['report'],
  StateSelfAssessment: ['report'],
};

/** @returns no right at all for a command that is not in the table: nobody may. */
export function rightsForCommand(command: string): readonly Right[] {
  return isLedgerCommand(command) ? COMMAND_RIGHTS[command] : [];
}

function isLedgerCommand(command: string): command is LedgerCommand {
  return Object.hasOwn(COMMAND_RIGHTS, command);
}
