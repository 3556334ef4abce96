import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import { noteSpelling, type SpellingsState } from '../../known-names';

/**
 * A separate scorecard of 100 points for a project (项目支出绩效自评表). Its money is that of the lines of its projects.
 * Indicators name their scorecard; those that name none are on the unit's card.
 */
export interface ScorecardOpened {
  readonly occurredOn: CalendarDate;
  readonly cardId: string;
  /** 项目名称. */
  readonly name: string;
  readonly projectCodes: readonly string[];
}

export interface ScorecardEvents {
  ScorecardOpened: ScorecardOpened;
}

export type ScorecardEvent = EventOf<ScorecardEvents>;

export interface ScorecardsState extends SpellingsState {
  readonly cards: Map<string, ScorecardOpened>;
}

export function noScorecards() {
  return { cards: new Map<string, ScorecardOpened>() };
}

export const scorecardCards = {
  ScorecardOpened: {
    ruledBy: ['self-assessment'],
    version: 1,
    title: { zh: '设立项目自评表', en: 'scorecard opened' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: (state, data) => {
      noteSpelling(state, 'scorecard', data.cardId);
      state.cards.set(data.cardId, data);
    },
    summary: ({ name, projectCodes }) => {
      const codes = projectCodes.join(', ');
      return { text: { zh: `${name}（项目 ${codes}）`, en: `${name} (projects ${codes})` } };
    },
    postings: noPostings,
    ties: ({ cardId }) => ({ defines: `scorecard ${cardId}` }),
    yearFile: {
      kind: 'scorecard',
      command: 'OpenScorecard',
      intent: (data) => ({ type: 'OpenScorecard', ...data }),
    },
  },
} as const satisfies CardTable<ScorecardsState, ScorecardEvents>;
