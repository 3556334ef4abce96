import type { CalendarDate } from '../../calendar';
import { type CodeScope, declaredKey } from '../../classification/code-tables';
import type { DeclaredCode } from '../../classification/declared-code';
import type { EventOf } from '../../decider';
import { type CardTable, foundation, noPostings } from '../../event-card';
import { type YearState, openedYear } from '../year/year.facts';
import type { LineKey } from './budget-line';
import type { DaySeries } from './day-series';

/**
 * Codes and projects that the tables of the fiscal year lack. Dated 1 January, because they hold for the whole year.
 */
export interface CodesDeclared {
  readonly occurredOn: CalendarDate;
  readonly codes: readonly DeclaredCode[];
}

export interface LineEvents {
  CodesDeclared: CodesDeclared;
}

export type LineEvent = EventOf<LineEvents>;

/** The lines of the budget, their codes, and the available money day by day. */
export interface LinesState extends YearState {
  readonly declared: Map<string, DeclaredCode>;
  readonly lines: Map<LineKey, LineBalance>;
}

export interface LineBalance {
  /** Authorised minus spent, minus open commitments, minus carried out. */
  readonly available: DaySeries;
  readonly spent: DaySeries;
  /** True if a grant brought the line in. In `record` mode, money may have been spent on a line without any grant. */
  inBudget: boolean;
}

export function noLines() {
  return { declared: new Map<string, DeclaredCode>(), lines: new Map<LineKey, LineBalance>() };
}

export function codeScopeOf(state: LinesState): CodeScope {
  return { fiscalYear: openedYear(state).fiscalYear, declared: state.declared };
}

export const lineCards = {
  CodesDeclared: {
    ruledBy: [],
    version: 1,
    title: { zh: '申报科目和项目代码', en: 'codes declared' },
    follows: 'log',
    dated: 'convention',
    toldBySums: () => false,
    evolve: (state, { codes }) => {
      for (const code of codes) state.declared.set(declaredKey(code), code);
    },
    summary: ({ codes }) => {
      const few = firstFew(codes.map(({ code, name }) => `${code} ${name}`));
      return { text: { zh: `${codes.length} 个：${few}`, en: `${codes.length}: ${few}` } };
    },
    postings: noPostings,
    ties: foundation,
    yearFile: {
      kind: 'declareCodes',
      command: 'DeclareCodes',
      intent: ({ codes }) => ({ type: 'DeclareCodes', codes }),
    },
  },
} as const satisfies CardTable<LinesState, LineEvents>;

const SHOWN = 3;

function firstFew(texts: readonly string[]): string {
  return texts.length <= SHOWN ? texts.join(', ') : `${texts.slice(0, SHOWN).join(', ')} …`;
}
