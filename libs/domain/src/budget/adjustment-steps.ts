import type { CalendarDate } from '../calendar';
import type { DecideContext } from '../decider';
import { requireDateInYear, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { RejectAdjustment, WithdrawAdjustment } from './budget.commands';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import { openedYear, requireNotClosed, type Adjustment, type BudgetState } from './budget.state';
import { judged } from './judgement';
import { negated, overdrawnItems } from './line-balance';
import { requireNotBefore } from './line.rules';

export function rejectAdjustment(
  { type: _, ...data }: RejectAdjustment,
  state: BudgetState,
  { actor }: DecideContext,
): readonly BudgetEvent[] {
  openedYear(state);
  const { adjustmentId, occurredOn, reason } = data;
  const adjustment = knownAdjustment(state, adjustmentId);
  if (adjustment.status === 'rejected' && sameContent(adjustment.step, { occurredOn, reason })) return [];
  requireNotClosed(state);
  requireDecidable(state, adjustment, data);
  requireTexts({ reason });
  return [{ type: 'AdjustmentRejected', data: { ...data, rejectedBy: actor } }];
}

/** Of a proposal, or of an approved adjustment: then its items are taken back on the withdrawal's date. */
export function withdrawAdjustment(
  { type: _, ...data }: WithdrawAdjustment,
  state: BudgetState,
  { actor }: DecideContext,
): readonly BudgetEvent[] {
  openedYear(state);
  const { adjustmentId, occurredOn, reason, documentNo } = data;
  const adjustment = knownAdjustment(state, adjustmentId);
  const { status, step } = adjustment;
  if (status === 'withdrawn' && sameContent(step, { occurredOn, reason, documentNo })) return [];
  requireNotClosed(state);
  if (status !== 'approved') requireDecidable(state, adjustment, data);
  else requireStepDate(state, adjustment, occurredOn);
  requireTexts({ reason, documentNo });
  const items = negated(adjustment.approvedItems);
  const breaches = judged(state, overdrawnItems(state, occurredOn, items));
  const { kind } = adjustment.proposal;
  return [{ type: 'AdjustmentWithdrawn', data: { ...data, kind, items, withdrawnBy: actor, ...breaches } }];
}

/** @throws DomainError UNKNOWN_ADJUSTMENT */
export function knownAdjustment(state: BudgetState, adjustmentId: string): Adjustment {
  return state.adjustments.get(adjustmentId) ?? refuse('UNKNOWN_ADJUSTMENT', { adjustmentId });
}

/** Still only proposed, and the step is not dated before the proposal. */
export function requireDecidable(
  state: BudgetState,
  adjustment: Adjustment,
  { occurredOn }: { readonly occurredOn: CalendarDate },
): void {
  const { status, proposal } = adjustment;
  if (status !== 'proposed') {
    refuse('ADJUSTMENT_ALREADY_DECIDED', { adjustmentId: proposal.adjustmentId, status });
  }
  requireStepDate(state, adjustment, occurredOn);
}

function requireStepDate(state: BudgetState, { proposal, step }: Adjustment, occurredOn: CalendarDate): void {
  requireDateInYear(occurredOn, openedYear(state).fiscalYear);
  const name = proposal.adjustmentId;
  requireNotBefore(occurredOn, { zh: '调整', en: 'adjustment', name, on: step.occurredOn });
}
