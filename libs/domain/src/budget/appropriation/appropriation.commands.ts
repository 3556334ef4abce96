import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { foldName } from '../../names';
import { requireDateInYear, requireFenFromZero, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { LineAmount } from '../line/budget-line';
import { overdrawn } from '../line/line-balance';
import type { LineBreach } from '../line/line.errors';
import { requireItems, requireOpenable } from '../line/line.rules';
import { type Finding, at, judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { refuse } from './appropriation.errors';
import type { AppropriationEvent, AppropriationEvents, AppropriationState } from './appropriation.facts';

interface AuthoriseInterimSpending extends Dated {
  readonly type: 'AuthoriseInterimSpending';
  readonly documentNo: string;
  readonly lines: readonly LineAmount[];
}

interface ApproveAppropriation extends Dated {
  readonly type: 'ApproveAppropriation';
  readonly documentNo: string;
  readonly lines: readonly LineAmount[];
}

export interface AppropriationCommands {
  AuthoriseInterimSpending: AuthoriseInterimSpending;
  ApproveAppropriation: ApproveAppropriation;
}

/** What each needs on its unit: one of these. */
export const appropriationRights: CommandRights<AppropriationCommands> = {
  ApproveAppropriation: ['appropriate'],
  AuthoriseInterimSpending: ['appropriate'],
};

export const appropriationDecisions: DecisionTable<
  AppropriationState,
  AppropriationCommands,
  AppropriationEvents
> = {
  AuthoriseInterimSpending: authoriseInterim,
  ApproveAppropriation: (command, state) => approveAppropriation(command, state, []),
};

/** 预算法 art. 54. May be entered late: it gives authority from its own date until the date of the appropriation. */
function authoriseInterim(
  { type: _, ...data }: AuthoriseInterimSpending,
  state: AppropriationState,
): readonly AppropriationEvent[] {
  openedYear(state);
  const { occurredOn, documentNo } = data;
  const known = state.interims.get(foldName(documentNo));
  if (known) return sameContent(known, data) ? [] : refuse('DUPLICATE_DOCUMENT', { documentNo });
  requireGrant(data, state);
  const { appropriation } = state;
  if (appropriation && occurredOn >= appropriation.occurredOn) {
    refuse('INTERIM_AFTER_APPROPRIATION', { date: occurredOn, referenceDate: appropriation.occurredOn });
  }
  return [{ type: 'InterimSpendingAuthorised', data }];
}

/** Possible once a year. All interim authority ends on its date. */
export function approveAppropriation(
  { type: _, ...data }: ApproveAppropriation,
  state: AppropriationState,
  carriedIn: readonly LineAmount[],
): readonly AppropriationEvent[] {
  openedYear(state);
  if (state.appropriation) {
    const { breaches: _breaches, takenOver: _taken, ...known } = state.appropriation;
    if (sameContent(known, data)) return [];
    refuse('APPROPRIATION_ALREADY_APPROVED', { documentNo: known.documentNo });
  }
  requireGrant({ ...data, lines: data.lines.map(withoutCarriedOver) }, state);
  data.lines.forEach(requireCarriedOverWithin);
  for (const interim of state.interims.values()) {
    if (interim.occurredOn < data.occurredOn) continue;
    refuse('INTERIM_AFTER_APPROPRIATION', { date: interim.occurredOn, referenceDate: data.occurredOn });
  }
  const takenOver = data.lines.flatMap((line) => takenOverBy(line, carriedIn));
  const breaches = judged(state, overdrawnByEndOfInterim(data, takenOver, state));
  const taken = takenOver.length === 0 ? {} : { takenOver };
  return [{ type: 'AppropriationApproved', data: { ...data, ...taken, ...breaches } }];
}

function withoutCarriedOver({ carriedOverFen: _part, ...item }: LineAmount): LineAmount {
  return item;
}

function requireCarriedOverWithin({ line, amountFen, carriedOverFen = 0 }: LineAmount, index: number): void {
  const field = `lines.${index}.carriedOverFen`;
  requireFenFromZero(carriedOverFen, field);
  if (carriedOverFen > amountFen)
    refuse('CARRIED_OVER_ABOVE_AMOUNT', { field, line, carriedOverFen, amountFen });
}

/**
 * The part of the line's carried-in money that the appropriation includes. Assumed for procurement, because documents
 * do not state it: as much of it as both have.
 */
function takenOverBy(
  { line, procurementFen, carriedOverFen = 0 }: LineAmount,
  carriedIn: readonly LineAmount[],
): readonly LineAmount[] {
  const known = carriedIn.find((item) => item.line === line);
  const amountFen = Math.min(carriedOverFen, known?.amountFen ?? 0);
  if (!known || amountFen <= 0) return [];
  const procured = Math.min(amountFen, procurementFen, known.procurementFen);
  // Neither remainder may have more procurement than money.
  const least = Math.max(0, known.procurementFen - (known.amountFen - amountFen));
  return [{ line, amountFen, procurementFen: Math.max(procured, least) }];
}

type Grant = Omit<ApproveAppropriation, 'type'>;

function requireGrant({ occurredOn, documentNo, lines }: Grant, state: AppropriationState): void {
  requireNotClosed(state);
  requireDateInYear(occurredOn, openedYear(state).fiscalYear);
  requireTexts({ documentNo });
  requireItems(lines, 'lines', requireFenFromZero);
  requireOpenable(state, lines, 'lines');
}

/** Lines whose appropriation is smaller than the interim authority it replaces. */
function overdrawnByEndOfInterim(
  grant: Grant,
  takenOver: readonly LineAmount[],
  state: AppropriationState,
): readonly (Finding<LineBreach> | undefined)[] {
  const granted = new Map(grant.lines.map(({ line, amountFen }) => [line, amountFen]));
  return [...state.lines.keys()].map((line) => {
    const takenFen = takenOver.find((item) => item.line === line)?.amountFen ?? 0;
    const changeFen = (granted.get(line) ?? 0) - takenFen - (state.interimByLine.get(line) ?? 0);
    const found = overdrawn(state, { line, on: grant.occurredOn, changeFen });
    return found && at('lines', found);
  });
}
