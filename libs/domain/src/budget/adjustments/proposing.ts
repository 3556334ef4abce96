import { BOOK_NAMES } from '../../classification/book';
import { countsAsThreePublic, threePublicKindOf } from '../../classification/three-public';
import type { DecideContext } from '../../decider';
import { inBoth } from '../../domain-error';
import type { Fen } from '../../money';
import { requireDateInYear, requireFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { type LineAmount, parseLineKey } from '../line/budget-line';
import { overdrawnItems } from '../line/line-balance';
import type { LineBreach } from '../line/line.errors';
import { requireItems, requireLineInBudget, requireNotBefore, requireOpenable } from '../line/line.rules';
import { type Finding, judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import type { ProposeAdjustment } from './adjustments.commands';
import { type AdjustmentBreach, finding, refuse } from './adjustments.errors';
import type { AdjustmentEvent, AdjustmentProposed, AdjustmentsState } from './adjustments.facts';
import { ADJUSTMENT_KIND_NAMES, type AdjustmentKind } from './adjustment-amounts';

/** Checked as if it took effect on its own date. Reserves no money. */
export function proposeAdjustment(
  { type: _, ...asked }: ProposeAdjustment,
  state: AdjustmentsState,
  { actor }: DecideContext,
): readonly AdjustmentEvent[] {
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

/** The content of a proposal alone. */
export type Proposal = Omit<AdjustmentProposed, 'proposedBy' | 'breaches'>;

function requireProposalForm(asked: Proposal, state: AdjustmentsState): void {
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
  const named = inBoth('adjustmentKind', ADJUSTMENT_KIND_NAMES[kind]);
  if (!right) refuse('ADJUSTMENT_SIGN_WRONG', { field, adjustmentKind: kind, ...named, amountFen });
}

/** 调剂 moves money within one book and its amounts sum to zero. The procurement part may change. */
function requireConserving(items: readonly LineAmount[]): void {
  const books = new Set(items.flatMap(({ line }) => parseLineKey(line)?.book ?? []));
  if (books.size > 1) {
    const names = [...books].map((book) => BOOK_NAMES[book]);
    const said = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
    const details = { field: 'items', books: [...books].join(', '), ...inBoth('books', said) };
    refuse('TRANSFER_CROSSES_BOOKS', details);
  }
  const sumFen = items.reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (sumFen !== 0) refuse('TRANSFER_NOT_CONSERVING', { field: 'items', sumFen });
}

/** The rules that object if it takes effect on its date. */
export function objections(
  state: AdjustmentsState,
  data: Proposal,
): readonly (Finding<AdjustmentBreach | LineBreach> | undefined)[] {
  const raised = data.threePublicApprovalNo === undefined ? data.items.map(threePublicRaise) : [];
  return [...raised, ...overdrawnItems(state, data.occurredOn, data.items)];
}

/** 机关事务管理条例 and the year's control notice: these lines may grow only with an approval. */
function threePublicRaise(
  { line, amountFen }: LineAmount,
  index: number,
): Finding<AdjustmentBreach> | undefined {
  const coordinates = parseLineKey(line);
  if (!coordinates || amountFen <= 0 || !countsAsThreePublic(coordinates.book)) return undefined;
  if (threePublicKindOf(coordinates.economicCode) === undefined) return undefined;
  const field = `items.${index}.line`;
  return finding('THREE_PUBLIC_LINE_RAISED_WITHOUT_APPROVAL', { field, line });
}
