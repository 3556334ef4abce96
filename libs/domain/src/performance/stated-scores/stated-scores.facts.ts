import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import { document } from '../../event-summary';
import { decimalText } from '../../rate';

/**
 * A score that was given by hand, beside the one that the rules give: of an indicator, or of a whole card where none is
 * named. The latest by (occurredOn, position) counts.
 */
export interface ScoreStated {
  /** The day that the score describes: 31 December for the whole year. */
  readonly occurredOn: CalendarDate;
  readonly indicatorId?: string;
  /** For a total: id of the project's scorecard; absent for the unit's own. */
  readonly cardId?: string;
  readonly pointsHundredths: number;
  /** Why it differs from the computed score. */
  readonly reason?: string;
  readonly documentNo?: string;
}

export interface StatedScoreEvents {
  ScoreStated: ScoreStated;
}

export type StatedScoreEvent = EventOf<StatedScoreEvents>;

export interface StatedScoresState {
  /** By what was scored, then by date. */
  readonly statedScores: Map<string, Map<CalendarDate, ScoreStated>>;
}

export function noStatedScores() {
  return { statedScores: new Map<string, Map<CalendarDate, ScoreStated>>() };
}

/** What was scored: an indicator or a card. */
export function scoredBy({ indicatorId, cardId }: Pick<ScoreStated, 'indicatorId' | 'cardId'>): string {
  return indicatorId === undefined ? `card ${cardId ?? ''}` : `indicator ${indicatorId}`;
}

const TOTAL = { zh: '总分', en: 'total' };

export const statedScoreCards = {
  ScoreStated: {
    ruledBy: ['self-assessment'],
    version: 1,
    title: { zh: '人工评分', en: 'score stated' },
    follows: 'date',
    dated: 'convention',
    toldBySums: () => false,
    evolve: ({ statedScores }, data) => {
      const key = scoredBy(data);
      const known = statedScores.get(key) ?? new Map<CalendarDate, ScoreStated>();
      statedScores.set(key, known.set(data.occurredOn, data));
    },
    summary: ({ indicatorId, cardId, pointsHundredths, reason, documentNo }, called) => {
      const points = decimalText(BigInt(pointsHundredths), 2);
      const why = reason === undefined ? { zh: '', en: '' } : { zh: `：${reason}`, en: `: ${reason}` };
      const card = cardId === undefined ? TOTAL : called.scorecard(cardId);
      const { zh, en } = indicatorId === undefined ? card : called.indicator(indicatorId);
      return {
        ...document(documentNo),
        text: { zh: `${zh} ${points} 分${why.zh}`, en: `${en} ${points} points${why.en}` },
      };
    },
    postings: noPostings,
    ties: ({ indicatorId, cardId }) => {
      if (indicatorId !== undefined) return { refersTo: [`indicator ${indicatorId}`] };
      return cardId === undefined ? {} : { refersTo: [`scorecard ${cardId}`] };
    },
    yearFile: {
      kind: 'statedScore',
      command: 'StateScore',
      intent: (data) => ({ type: 'StateScore', ...data }),
    },
  },
} as const satisfies CardTable<StatedScoresState, StatedScoreEvents>;
