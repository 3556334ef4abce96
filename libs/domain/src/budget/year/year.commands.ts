import type { CommandRights } from '../../access/roles';
import { firstDayOf, lastDayOf } from '../../calendar';
import { THREE_PUBLIC_KINDS } from '../../classification/three-public';
import type { DecisionTable } from '../../decider';
import type { Fen } from '../../money';
import { requireFenFromZero, requirePositiveFen, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { type LeftOpen, leftOpenText } from './left-open';
import { refuse } from './year.errors';
import {
  type BudgetMode,
  type LastYearFigures,
  type VoucherNumbering,
  type YearEvent,
  type YearEvents,
  type YearState,
  openedYear,
} from './year.facts';

export interface OpenYear {
  readonly type: 'OpenYear';
  readonly unitCode: string;
  readonly fiscalYear: number;
  readonly mode: BudgetMode;
  readonly paymentPlanEnforced: boolean;
  readonly lastYear?: LastYearFigures;
  /** If absent, one series for the year. */
  readonly voucherNumbering?: VoucherNumbering;
  /** If absent, amounts are exact. */
  readonly printedToFen?: Fen;
  /** Evidence: the unit is registered. A registration cannot be withdrawn. */
  readonly unitRegistered: boolean;
}

export interface CloseYear {
  readonly type: 'CloseYear';
  /**
   * Whether to close although something is left open. False: the command is refused with the list. Absent, as in files
   * from before this field: the year is closed and the list is stored.
   */
  readonly evenSo?: boolean;
}

export interface ReopenYear {
  readonly type: 'ReopenYear';
  readonly reason: string;
}

export interface YearCommands {
  OpenYear: OpenYear;
  CloseYear: CloseYear;
  ReopenYear: ReopenYear;
}

/** What each needs on its unit: one of these. */
export const yearRights: CommandRights<YearCommands> = {
  OpenYear: ['appropriate'],
  CloseYear: ['appropriate'],
  ReopenYear: ['appropriate'],
};

/** Closing and reopening depend on everything in the year, so the whole budget decides them. */
export const yearDecisions: DecisionTable<YearState, Pick<YearCommands, 'OpenYear'>, YearEvents> = {
  OpenYear: openYear,
};

export function openYear(command: OpenYear, state: YearState): readonly YearEvent[] {
  const { type: _, unitRegistered, voucherNumbering, ...asked } = command;
  const { unitCode, fiscalYear, lastYear } = asked;
  if (!unitRegistered) refuse('UNIT_NOT_REGISTERED', { field: 'unitCode', unitCode });
  if (!Number.isInteger(fiscalYear) || fiscalYear < FIRST_FISCAL_YEAR || fiscalYear > LAST_FISCAL_YEAR) {
    refuse('FISCAL_YEAR_INVALID', { field: 'fiscalYear', fiscalYear });
  }
  const monthly = voucherNumbering === 'month' ? { voucherNumbering } : {};
  const data = { ...asked, ...monthly, occurredOn: firstDayOf(fiscalYear) };
  if (state.opened) {
    if (sameContent(state.opened, data)) return [];
    refuse('YEAR_ALREADY_OPENED', { unitCode: state.opened.unitCode, fiscalYear: state.opened.fiscalYear });
  }
  requireTexts({ unitCode });
  if (asked.printedToFen !== undefined) requirePositiveFen(asked.printedToFen, 'printedToFen');
  if (lastYear) requireFigures(lastYear);
  return [{ type: 'YearOpened', data }];
}

const FIRST_FISCAL_YEAR = 1995;

// 预算法 came into force on 1 January 1995.
const LAST_FISCAL_YEAR = 2100;

/** Stores what is left open, or refuses if the caller wants to be asked. */
export function closeYear({ evenSo }: CloseYear, state: YearState, leftOpen: LeftOpen): readonly YearEvent[] {
  const { fiscalYear } = openedYear(state);
  if (state.closed) return [];
  const isOpen = Object.values(leftOpen).some(({ length }) => length > 0);
  if (isOpen && evenSo === false) {
    const { zh, en } = leftOpenText(leftOpen);
    refuse('YEAR_LEAVES_OPEN', { fiscalYear, leftZh: zh, leftEn: en });
  }
  const data = {
    occurredOn: lastDayOf(fiscalYear),
    ...(evenSo !== undefined && { evenSo }),
    ...(isOpen && { leavesOpen: leftOpen }),
  };
  return [{ type: 'YearClosed', data }];
}

/** Refused while released money has not come back. `outstanding` are the ids of such releases. */
export function reopenYear(
  { reason }: ReopenYear,
  state: YearState,
  outstanding: readonly string[],
): readonly YearEvent[] {
  const { fiscalYear } = openedYear(state);
  if (!state.closed) return [];
  const [carryId] = outstanding;
  if (carryId !== undefined) refuse('CARRY_FORWARD_OUTSTANDING', { carryId, fiscalYear });
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
