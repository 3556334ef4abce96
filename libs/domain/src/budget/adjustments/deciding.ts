import { isSameHand } from '../../access/person';
import type { CalendarDate } from '../../calendar';
import type { DecideContext } from '../../decider';
import { inBoth, type Wording } from '../../domain-error';
import { requireDateInYear, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { negated, overdrawnItems } from '../line/line-balance';
import { requireNotBefore, requireOpenable } from '../line/line.rules';
import { judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import type { ApproveAdjustment, RejectAdjustment, WithdrawAdjustment } from './adjustments.commands';
import { finding, refuse } from './adjustments.errors';
import type { Adjustment, AdjustmentEvent, AdjustmentProposed, AdjustmentsState } from './adjustments.facts';
import { objections } from './proposing';

/** Takes effect on its own date. The whole proposal is checked again. */
export function approveAdjustment(
  command: ApproveAdjustment,
  state: AdjustmentsState,
  context: DecideContext,
): readonly AdjustmentEvent[] {
  openedYear(state);
  const { adjustmentId, occurredOn } = command;
  const adjustment = knownAdjustment(state, adjustmentId);
  const { breaches: _, ...proposal } = adjustment.proposal;
  const documentNo = command.documentNo ?? proposal.documentNo;
  const { status, step } = adjustment;
  if (status === 'approved' && sameContent(step, { occurredOn, documentNo })) return [];
  requireNotClosed(state);
  requireDecidable(state, adjustment, command);
  requireTexts({ documentNo });
  requireOpenable(state, proposal.items, 'items');
  if (documentNo === undefined) return refuse('ADJUSTMENT_DOCUMENT_REQUIRED', { adjustmentId });
  const data = { ...proposal, occurredOn, documentNo, approvedBy: context.actor };
  const own = isSameHand(context, adjustment.proposer)
    ? finding('OWN_PROPOSAL_APPROVED', { adjustmentId, actor: proposal.proposedBy })
    : undefined;
  const breaches = judged(state, [own, ...objections(state, data)]);
  return [{ type: 'AdjustmentApproved', data: { ...data, ...breaches } }];
}

export function rejectAdjustment(
  { type: _, ...data }: RejectAdjustment,
  state: AdjustmentsState,
  { actor }: DecideContext,
): readonly AdjustmentEvent[] {
  openedYear(state);
  const { adjustmentId, occurredOn, reason } = data;
  const adjustment = knownAdjustment(state, adjustmentId);
  if (adjustment.status === 'rejected' && sameContent(adjustment.step, { occurredOn, reason })) return [];
  requireNotClosed(state);
  requireDecidable(state, adjustment, data);
  requireTexts({ reason });
  return [{ type: 'AdjustmentRejected', data: { ...data, rejectedBy: actor } }];
}

/** Withdraws a proposal, or an approved adjustment: then its items are taken back on the date of the withdrawal. */
export function withdrawAdjustment(
  { type: _, ...data }: WithdrawAdjustment,
  state: AdjustmentsState,
  { actor }: DecideContext,
): readonly AdjustmentEvent[] {
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

/** The approval that would be stored on the proposal's own date. Shows what a proposal would lead to. */
export function approvalAsProposed(
  { breaches: _, documentNo = '', ...proposal }: AdjustmentProposed,
  approvedBy: string,
): AdjustmentEvent {
  return { type: 'AdjustmentApproved', data: { ...proposal, documentNo, approvedBy } };
}

/** @throws DomainError UNKNOWN_ADJUSTMENT */
function knownAdjustment(state: AdjustmentsState, adjustmentId: string): Adjustment {
  return state.adjustments.get(adjustmentId) ?? refuse('UNKNOWN_ADJUSTMENT', { adjustmentId });
}

const DECIDED = {
  approved: { zh: '已经批准', en: 'approved' },
  rejected: { zh: '已被退回', en: 'rejected' },
  withdrawn: { zh: '已经撤回', en: 'withdrawn' },
} as const satisfies Record<Exclude<Adjustment['status'], 'proposed'>, Wording>;

/** The adjustment is still only proposed, and the step is not dated before the proposal. */
function requireDecidable(
  state: AdjustmentsState,
  adjustment: Adjustment,
  { occurredOn }: { readonly occurredOn: CalendarDate },
): void {
  const { status, proposal } = adjustment;
  if (status !== 'proposed') {
    const { adjustmentId } = proposal;
    refuse('ADJUSTMENT_ALREADY_DECIDED', { adjustmentId, status, ...inBoth('status', DECIDED[status]) });
  }
  requireStepDate(state, adjustment, occurredOn);
}

function requireStepDate(
  state: AdjustmentsState,
  { proposal, step }: Adjustment,
  occurredOn: CalendarDate,
): void {
  requireDateInYear(occurredOn, openedYear(state).fiscalYear);
  const name = proposal.adjustmentId;
  requireNotBefore(occurredOn, { zh: '调整', en: 'adjustment', name, on: step.occurredOn });
}
