import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings, noTies } from '../../event-card';
import { noteSpelling, type Spellings, type SpellingsState } from '../../known-names';
import type { PrintedChapter } from './report-text';
import type { StatedFigure, StatedRelation } from './self-assessment';

/** What a published self-assessment report prints. `occurredOn` is the last day of the period it speaks of. */
export interface SelfAssessmentStated {
  readonly occurredOn: CalendarDate;
  readonly publishedOn?: CalendarDate;
  readonly statementId: string;
  readonly title: string;
  readonly figures: readonly StatedFigure[];
  readonly relations: readonly StatedRelation[];
  /** Its text, if it was given. */
  readonly chapters?: readonly PrintedChapter[];
}

export interface StatementEvents {
  SelfAssessmentStated: SelfAssessmentStated;
}

export type StatementEvent = EventOf<StatementEvents>;

export interface StatementsState extends SpellingsState {
  readonly statements: Map<string, SelfAssessmentStated>;
}

export function noStatements() {
  const spellings: Spellings = new Map();
  return { statements: new Map<string, SelfAssessmentStated>(), spellings };
}

export const statementCards = {
  SelfAssessmentStated: {
    ruledBy: ['self-assessment'],
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '发布绩效自评报告', en: 'self-assessment stated' },
    follows: 'date',
    dated: 'convention',
    toldBySums: () => false,
    evolve: (state, data) => {
      noteSpelling(state, 'statement', data.statementId);
      state.statements.set(data.statementId, data);
    },
    summary: ({ title, figures, relations }) => ({
      text: {
        zh: `${title}（${figures.length} 个数字，${relations.length} 个勾稽关系）`,
        en: `${title} (${figures.length} figures, ${relations.length} relations)`,
      },
    }),
    postings: noPostings,
    ties: noTies,
    yearFile: {
      kind: 'statement',
      command: 'StateSelfAssessment',
      intent: (data) => ({ type: 'StateSelfAssessment', ...data }),
    },
  },
} as const satisfies CardTable<StatementsState, StatementEvents>;
