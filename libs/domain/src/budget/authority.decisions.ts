import { requireDateInYear, requireFenFromZero, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { ApproveAppropriation, AuthoriseInterimSpending } from './budget.commands';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import { openedYear, requireNotClosed, type BudgetState } from './budget.state';
import { at, judged, type Finding } from './judgement';
import { overdrawn } from './line-balance';
import { requireItems, requireOpenable } from './line.rules';

/** 预算法 art. 54. May be entered late: it gives authority from its own date until the appropriation's. */
export function authoriseInterim(
  { type: _, ...data }: AuthoriseInterimSpending,
  state: BudgetState,
): readonly BudgetEvent[] {
  openedYear(state);
  const { occurredOn, documentNo } = data;
  const known = state.interims.get(documentNo);
  if (known) return sameContent(known, data) ? [] : refuse('DUPLICATE_DOCUMENT', { documentNo });
  requireGrant(data, state);
  const { appropriation } = state;
  if (appropriation && occurredOn >= appropriation.occurredOn) {
    refuse('INTERIM_AFTER_APPROPRIATION', { date: occurredOn, referenceDate: appropriation.occurredOn });
  }
  return [{ type: 'InterimSpendingAuthorised', data }];
}

/** Once a year. From its date all interim authority ends. */
export function approveAppropriation(
  { type: _, ...data }: ApproveAppropriation,
  state: BudgetState,
): readonly BudgetEvent[] {
  openedYear(state);
  if (state.appropriation) {
    const { breaches: _breaches, ...known } = state.appropriation;
    if (sameContent(known, data)) return [];
    refuse('APPROPRIATION_ALREADY_APPROVED', { documentNo: known.documentNo });
  }
  requireGrant(data, state);
  for (const interim of state.interims.values()) {
    if (interim.occurredOn < data.occurredOn) continue;
    refuse('INTERIM_AFTER_APPROPRIATION', { date: interim.occurredOn, referenceDate: data.occurredOn });
  }
  const breaches = judged(state, overdrawnByEndOfInterim(data, state));
  return [{ type: 'AppropriationApproved', data: { ...data, ...breaches } }];
}

type Grant = Omit<ApproveAppropriation, 'type'>;

function requireGrant({ occurredOn, documentNo, lines }: Grant, state: BudgetState): void {
  requireNotClosed(state);
  requireDateInYear(occurredOn, openedYear(state).fiscalYear);
  requireTexts({ documentNo });
  requireItems(lines, 'lines', requireFenFromZero);
  requireOpenable(state, lines, 'lines');
}

/** Lines whose appropriation is smaller than the interim authority it replaces. */
function overdrawnByEndOfInterim(grant: Grant, state: BudgetState): readonly (Finding | undefined)[] {
  const granted = new Map(grant.lines.map(({ line, amountFen }) => [line, amountFen]));
  return [...state.lines].map(([line, { interimFen }]) => {
    const changeFen = (granted.get(line) ?? 0) - interimFen;
    const finding = overdrawn(state, { line, on: grant.occurredOn, changeFen });
    return finding && at('lines', finding);
  });
}
