import type { DecideContext, Decider } from '../decider';
import { acquireFixedAsset, reverseExpenditure } from './reversal.decisions';
import { approveAdjustment, proposeAdjustment } from './adjustment.decisions';
import { rejectAdjustment, withdrawAdjustment } from './adjustment-steps';
import { approveAppropriation, authoriseInterim } from './authority.decisions';
import { evolveAuthority } from './authority.evolve';
import type { BudgetCommand } from './budget.commands';
import type { BudgetEvent, BudgetEvents } from './budget.events';
import { initialBudgetState, type BudgetState } from './budget.state';
import { cancelCarryIn, carryIn, releaseCarryForward, revokeCarryForward } from './carry.decisions';
import { declareCodes } from './codes.decisions';
import { makeCommitment, releaseCommitment } from './commitment.decisions';
import { recordFundsArrival, setPaymentPlan } from './plan.decisions';
import { recordExpenditure } from './spending.decisions';
import { evolveSpending } from './spending.evolve';
import { raiseControl, setControl } from './three-public.decisions';
import { closeYear, openYear, reopenYear } from './year.decisions';
import { evolveYear } from './year.evolve';

/**
 * The budget of one unit and fiscal year. Every refusal is in `budget.errors.ts`; a command whose intent already holds
 * yields no events.
 */
export const budgetDecider: Decider<BudgetState, BudgetCommand, BudgetEvents> = {
  initialState: initialBudgetState,
  decide,
  evolve: { ...evolveYear, ...evolveAuthority, ...evolveSpending },
};

function decide(command: BudgetCommand, state: BudgetState, context: DecideContext): readonly BudgetEvent[] {
  switch (command.type) {
    case 'OpenYear':
      return openYear(command, state);
    case 'DeclareCodes':
      return declareCodes(command.codes, state);
    case 'CloseYear':
      return closeYear(state);
    case 'ReopenYear':
      return reopenYear(command.reason, state);
    case 'ReleaseCarryForward':
      return releaseCarryForward(command, state);
    case 'RevokeCarryForward':
      return revokeCarryForward(command, state);
    case 'CarryIn':
      return carryIn(command, state);
    case 'CancelCarryIn':
      return cancelCarryIn(command, state);
    default:
      return decideMovement(command, state, context);
  }
}

type YearCommand =
  | 'OpenYear'
  | 'DeclareCodes'
  | 'CloseYear'
  | 'ReopenYear'
  | 'ReleaseCarryForward'
  | 'RevokeCarryForward'
  | 'CarryIn'
  | 'CancelCarryIn';

function decideMovement(
  command: Exclude<BudgetCommand, { readonly type: YearCommand }>,
  state: BudgetState,
  context: DecideContext,
): readonly BudgetEvent[] {
  switch (command.type) {
    case 'AuthoriseInterimSpending':
      return authoriseInterim(command, state);
    case 'ApproveAppropriation':
      return approveAppropriation(command, state);
    case 'ProposeAdjustment':
      return proposeAdjustment(command, state, context);
    case 'ApproveAdjustment':
      return approveAdjustment(command, state, context);
    case 'RejectAdjustment':
      return rejectAdjustment(command, state, context);
    case 'WithdrawAdjustment':
      return withdrawAdjustment(command, state, context);
    case 'RecordFundsArrival':
      return recordFundsArrival(command, state);
    case 'SetPaymentPlan':
      return setPaymentPlan(command, state);
    case 'MakeCommitment':
      return makeCommitment(command, state);
    case 'ReleaseCommitment':
      return releaseCommitment(command, state);
    case 'RecordExpenditure':
      return recordExpenditure(command, state);
    case 'ReverseExpenditure':
      return reverseExpenditure(command, state);
    case 'SetThreePublicControl':
      return setControl(command, state);
    case 'RaiseThreePublicControl':
      return raiseControl(command, state);
    case 'AcquireFixedAsset':
      return acquireFixedAsset(command, state);
  }
}
