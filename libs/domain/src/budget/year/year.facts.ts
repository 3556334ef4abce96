import type { CalendarDate } from '../../calendar';
import type { ThreePublicAmounts } from '../../classification/three-public';
import type { EventOf } from '../../decider';
import type { Wording } from '../../domain-error';
import { type CardTable, foundation, noPostings } from '../../event-card';
import { both, type Called } from '../../event-summary';
import type { Spellings, SpellingsState } from '../../known-names';
import type { Fen } from '../../money';
import { type LeftOpen, leftOpenText } from './left-open';
import { refuse } from './year.errors';

/** `control`: breaches are refused. `record`: a past year as it really was; breaches are stored on the event. */
export type BudgetMode = 'control' | 'record';

/** How a year numbers its vouchers: one series, or one for each month and word (记, 收, 付, 转). */
export const VOUCHER_NUMBERINGS = ['year', 'month'] as const;
export type VoucherNumbering = (typeof VOUCHER_NUMBERINGS)[number];

/** Last year's figures, if known, for comparisons. All whole fen. */
export interface LastYearFigures {
  readonly expenditureFen?: Fen;
  readonly basicFen?: Fen;
  readonly personnelFen?: Fen;
  /** 日常公用经费. */
  readonly dailyPublicFen?: Fen;
  /** 三公经费预算数. */
  readonly threePublicBudgetFen?: Fen;
  /** 三公经费决算数, by kind. */
  readonly threePublicFinal?: ThreePublicAmounts;
}

/** Dated 1 January. */
export interface YearOpened {
  readonly occurredOn: CalendarDate;
  readonly unitCode: string;
  readonly fiscalYear: number;
  readonly mode: BudgetMode;
  /** Whether spending above the payment plan (用款计划, 实施条例 art. 57) is a breach. */
  readonly paymentPlanEnforced: boolean;
  readonly lastYear?: LastYearFigures;
  /** Absent: voucher numbers are one series for the year. */
  readonly voucherNumbering?: 'month';
  /**
   * The last digit of amounts, if they are entered as papers print them: 10,000 for two decimals of 万元. If sums are
   * compared with printed figures, each line may be off by half of it. Absent: amounts are exact.
   */
  readonly printedToFen?: Fen;
}

/** Dated 31 December. Whether a year is open depends on the order of recording, not on dates. */
export interface YearClosed {
  readonly occurredOn: CalendarDate;
  /** Whether it was closed although something was left open; absent if the command did not ask. */
  readonly evenSo?: boolean;
  /** What was left open; null if nothing was, and in version 1. */
  readonly leavesOpen?: LeftOpen;
}

/** Dated 31 December. */
export interface YearReopened {
  readonly occurredOn: CalendarDate;
  readonly reason: string;
}

export interface YearEvents {
  YearOpened: YearOpened;
  YearClosed: YearClosed;
  YearReopened: YearReopened;
}

export type YearEvent = EventOf<YearEvents>;

/** The state of the year as a whole that decisions need. It is a private draft: `evolve` changes it in place. */
export interface YearState extends SpellingsState {
  opened?: YearOpened;
  closed: boolean;
  /** The sum of all amounts ever put on lines, planned, or of assets, without their signs. No sum of the year is larger. */
  turnoverFen: Fen;
}

export function noYear() {
  const spellings: Spellings = new Map();
  return { closed: false, spellings, turnoverFen: 0 };
}

/** @throws DomainError YEAR_NOT_OPENED */
export function openedYear(state: YearState): YearOpened {
  return state.opened ?? refuse('YEAR_NOT_OPENED');
}

/** Some sums have parts of two years, such as what is left to the next year. Above 2^53 fen they would be rounded. */
export const MOST_OF_A_YEAR_FEN = Math.floor(Number.MAX_SAFE_INTEGER / 2);

/** @throws DomainError SUM_TOO_LARGE above 45 trillion yuan */
export function requireExactSum(sumFen: Fen): void {
  const mostFen = MOST_OF_A_YEAR_FEN;
  if (sumFen > mostFen) refuse('SUM_TOO_LARGE', { mostFen });
}

/** @throws DomainError YEAR_CLOSED if the year takes no more entries */
export function requireNotClosed(state: YearState): void {
  if (state.closed) refuse('YEAR_CLOSED', { fiscalYear: openedYear(state).fiscalYear });
}

const MODE_NAMES = {
  control: { zh: '控制（违规即拒）', en: 'control: breaches are refused' },
  record: { zh: '如实登记（违规留痕）', en: 'record: breaches are kept and shown' },
} as const satisfies Record<BudgetMode, Wording>;

/** Whether a year is open depends on the order of the log. These events put no money on lines. */
const frame = { postings: noPostings, follows: 'log', dated: 'convention', toldBySums: () => false } as const;

export const yearCards = {
  YearOpened: {
    ruledBy: [],
    version: 3,
    upcast: { 1: (data) => data, 2: (data) => data },
    title: { zh: '开立年度账', en: 'year opened' },
    ...frame,
    evolve: (state, event) => {
      state.opened = event;
    },
    summary: ({ fiscalYear, mode }) => ({
      text: { zh: `${fiscalYear} 年度，${MODE_NAMES[mode].zh}`, en: `${fiscalYear}, ${MODE_NAMES[mode].en}` },
    }),
    ties: foundation,
    yearFile: {
      kind: 'heading',
      command: 'OpenYear',
      intent: ({ occurredOn: _1January, ...data }) => ({ type: 'OpenYear', ...data }),
    },
  },
  YearClosed: {
    ruledBy: [],
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '年度结账', en: 'year closed' },
    ...frame,
    evolve: (state) => {
      state.closed = true;
    },
    summary: ({ leavesOpen }, called) => ({ text: closingText(leavesOpen, called) }),
    ties: () => ({ defines: 'closing' }),
    yearFile: {
      kind: 'closeYear',
      command: 'CloseYear',
      intent: ({ evenSo }) => ({ type: 'CloseYear', ...(evenSo !== undefined && { evenSo }) }),
    },
  },
  YearReopened: {
    ruledBy: [],
    version: 1,
    title: { zh: '重新开账', en: 'year reopened' },
    ...frame,
    evolve: (state) => {
      state.closed = false;
    },
    summary: ({ reason }) => ({ text: both(reason) }),
    ties: () => ({ refersTo: ['closing'] }),
    yearFile: {
      kind: 'reopenYear',
      command: 'ReopenYear',
      intent: ({ reason }) => ({ type: 'ReopenYear', reason }),
    },
  },
} as const satisfies CardTable<YearState, YearEvents>;

function closingText(leavesOpen: LeftOpen | undefined, called: Called): Wording {
  const text = { zh: '不再登记新的事项', en: 'no further entries' };
  if (!leavesOpen) return text;
  const left = leftOpenText(leavesOpen, called);
  return { zh: `${text.zh}；未了结：${left.zh}`, en: `${text.en}; left open: ${left.en}` };
}
