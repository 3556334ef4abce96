import { countsAsThreePublic, threePublicKindOf } from '../classification/three-public';
import type { DecideContext } from '../decider';
import type { Fen } from '../money';
import { requireDateInYear, requireFen, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { AdjustmentKind, AdjustmentProposed } from './authority.events';
import type { ApproveAdjustment, ProposeAdjustment } from './budget.commands';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import { parseLineKey, type LineAmount } from './budget-line';
import { openedYear, requireNotClosed, type BudgetState } from './budget.state';
import { knownAdjustment, requireDecidable } from './adjustment-steps';
import { judged, type Finding } from './judgement';
import { overdrawnItems } from './line-balance';
import { requireItems, requireLineInBudget, requireNotBefore, requireOpenable } from './line.rules';

/** Checked as if it took effect on its own date; reserves nothing. */
export function proposeAdjustment(
  { type: _, ...asked }: ProposeAdjustment,
  state: BudgetState,
  { actor }: DecideContext,
): readonly BudgetEvent[] {
  openedYear(state);
  const known = state.adjustments.get(asked.adjustmentId);
  if (known) {
    const { proposedBy: _proposedBy, breaches: _breaches, ...proposed } = known.proposal;
    if (sameContent(proposed, asked)) return [];
    refuse('DUPLICATE_ADJUSTMENT', { adjustmentId: asked.adjustmentId });
  }
  requireNotClosed(state);
  const appropriation = state.appropriation ?? refuse('APPROPRIATION_MISSING');
  requireProposalForm(asked, state);
  requireNotBefore(asked.occurredOn, {
    zh: '年初预算批复',
    en: 'appropriation',
    name: appropriation.documentNo,
    on: appropriation.occurredOn,
  });
  requireRightSums(asked);
  const data = { ...asked, proposedBy: actor };
  return [{ type: 'AdjustmentProposed', data: { ...data, ...judged(state, objections(state, data)) } }];
}

/** Takes effect on its own date; everything of the proposal is checked again. */
export function approveAdjustment(
  command: ApproveAdjustment,
  state: BudgetState,
  { actor }: DecideContext,
): readonly BudgetEvent[] {
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
  const data = { ...proposal, occurredOn, documentNo, approvedBy: actor };
  const own: Finding | undefined =
    actor === proposal.proposedBy
      ? { code: 'OWN_PROPOSAL_APPROVED', details: { adjustmentId, actor } }
      : undefined;
  const breaches = judged(state, [own, ...objections(state, data)]);
  return [{ type: 'AdjustmentApproved', data: { ...data, ...breaches } }];
}

/** What an approval on the proposal's own date would store: for showing what a proposal leads to. */
export function approvalAsProposed(
  { breaches: _, documentNo = '', ...proposal }: AdjustmentProposed,
  approvedBy: string,
): BudgetEvent {
  return { type: 'AdjustmentApproved', data: { ...proposal, documentNo, approvedBy } };
}

type Proposal = Omit<AdjustmentProposed, 'proposedBy' | 'breaches'>;

function requireProposalForm(asked: Proposal, state: BudgetState): void {
  const { occurredOn, items } = asked;
  requireDateInYear(occurredOn, openedYear(state).fiscalYear);
  const { adjustmentId, reason, documentNo, threePublicApprovalNo } = asked;
  requireTexts({ adjustmentId, reason, documentNo, threePublicApprovalNo });
  requireItems(items, 'items', requireFen);
  requireOpenable(state, items, 'items');
  items.forEach(({ line, amountFen }, index) => {
    if (amountFen < 0) requireLineInBudget(state, line, `items.${index}.line`);
  });
}

function requireRightSums({ kind, items, legalBasis }: Proposal): void {
  if (legalBasis.trim() === '') refuse('LEGAL_BASIS_REQUIRED', { field: 'legalBasis' });
  items.forEach(({ amountFen }, index) => requireSign(kind, amountFen, `items.${index}.amountFen`));
  if (kind === 'transfer') requireConserving(items);
}

function requireSign(kind: AdjustmentKind, amountFen: Fen, field: string): void {
  const right =
    kind === 'supplement' ? amountFen > 0 : kind === 'reduction' ? amountFen < 0 : amountFen !== 0;
  if (!right) refuse('ADJUSTMENT_SIGN_WRONG', { field, adjustmentKind: kind, amountFen });
}

/** 调剂 moves money inside one book and adds up to zero; its procurement part may change. */
function requireConserving(items: readonly LineAmount[]): void {
  const books = new Set(items.map(({ line }) => line.split('/')[0] ?? ''));
  if (books.size > 1) refuse('TRANSFER_CROSSES_BOOKS', { field: 'items', books: [...books].join(', ') });
  const sumFen = items.reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (sumFen !== 0) refuse('TRANSFER_NOT_CONSERVING', { field: 'items', sumFen });
}

function objections(state: BudgetState, data: Proposal): readonly (Finding | undefined)[] {
  const raised = data.threePublicApprovalNo === undefined ? data.items.map(threePublicRaise) : [];
  return [...raised, ...overdrawnItems(state, data.occurredOn, data.items)];
}

/** 机关事务管理条例 and the year's control notice: these lines grow only with an approval. */
function threePublicRaise({ line, amountFen }: LineAmount, index: number): Finding | undefined {
  const coordinates = parseLineKey(line);
  if (!coordinates || amountFen <= 0 || !countsAsThreePublic(coordinates.book)) return undefined;
  if (threePublicKindOf(coordinates.economicCode) === undefined) return undefined;
  const field = `items.${index}.line`;
  return { code: 'THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL', details: { field, line } };
}
