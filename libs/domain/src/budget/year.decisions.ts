import { firstDayOf, lastDayOf } from '../calendar';
import { THREE_PUBLIC_KINDS } from '../classification/three-public';
import { requireFenFromZero, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { OpenYear } from './budget.commands';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import { openedYear, type BudgetState } from './budget.state';
import type { LastYearFigures } from './year.events';

const FIRST_FISCAL_YEAR = 1995; // 预算法 came into force on 1 January 1995.
const LAST_FISCAL_YEAR = 2100;

export function openYear(command: OpenYear, state: BudgetState): readonly BudgetEvent[] {
  const { type: _, unitRegistered, ...asked } = command;
  const { unitCode, fiscalYear, lastYear } = asked;
  if (!unitRegistered) refuse('UNIT_NOT_REGISTERED', { field: 'unitCode', unitCode });
  if (!Number.isInteger(fiscalYear) || fiscalYear < FIRST_FISCAL_YEAR || fiscalYear > LAST_FISCAL_YEAR) {
    refuse('FISCAL_YEAR_INVALID', { field: 'fiscalYear', fiscalYear });
  }
  const data = { ...asked, occurredOn: firstDayOf(fiscalYear) };
  if (state.opened) {
    if (sameContent(state.opened, data)) return [];
    refuse('YEAR_ALREADY_OPENED', { unitCode: state.opened.unitCode, fiscalYear: state.opened.fiscalYear });
  }
  requireTexts({ unitCode });
  if (lastYear) requireFigures(lastYear);
  return [{ type: 'YearOpened', data }];
}

export function closeYear(state: BudgetState): readonly BudgetEvent[] {
  const { fiscalYear } = openedYear(state);
  return state.closed ? [] : [{ type: 'YearClosed', data: { occurredOn: lastDayOf(fiscalYear) } }];
}

/** Blocked while money that left the year has not come back. */
export function reopenYear(reason: string, state: BudgetState): readonly BudgetEvent[] {
  const { fiscalYear } = openedYear(state);
  if (!state.closed) return [];
  for (const [carryId, { revoked }] of state.releases) {
    if (!revoked) refuse('CARRY_FORWARD_OUTSTANDING', { carryId, fiscalYear });
  }
  requireTexts({ reason });
  return [{ type: 'YearReopened', data: { occurredOn: lastDayOf(fiscalYear), reason } }];
}

function requireFigures({ threePublicFinal, ...totals }: LastYearFigures): void {
  for (const [name, amountFen] of Object.entries(totals)) requireFenFromZero(amountFen, `lastYear.${name}`);
  if (!threePublicFinal) return;
  for (const kind of THREE_PUBLIC_KINDS) {
    requireFenFromZero(threePublicFinal[kind], `lastYear.threePublicFinal.${kind}`);
  }
}
