import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { requireDateInYear, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { Addressed } from '../addressed';
import { requireCard } from '../cards/cards.commands';
import type { ScorecardsState } from '../cards/cards.facts';
import type { IndicatorsState } from '../indicators/indicators.facts';
import { activeIndicator } from '../indicators/indicators.rules';
import { refuse } from './stated-scores.errors';
import {
  scoredBy,
  type StatedScoreEvent,
  type StatedScoreEvents,
  type StatedScoresState,
} from './stated-scores.facts';

export interface StateScore {
  readonly type: 'StateScore';
  readonly occurredOn: CalendarDate;
  readonly indicatorId?: string;
  readonly cardId?: string;
  readonly pointsHundredths: number;
  readonly reason?: string;
  readonly documentNo?: string;
}

export interface StatedScoreCommands {
  StateScore: Addressed<StateScore>;
}

/** What each needs on its unit: one of these. */
export const statedScoreRights: CommandRights<StatedScoreCommands> = {
  StateScore: ['report'],
};

interface ScoredState extends StatedScoresState, IndicatorsState, ScorecardsState {}

export const statedScoreDecisions: DecisionTable<ScoredState, StatedScoreCommands, StatedScoreEvents> = {
  StateScore: stateScore,
};

/** Hundredths of a point. Year files write points with at most three digits before the decimal point. */
const MOST = 99_999;

/** Any score that a form could print. Readers must notice if it is above the weight. */
function stateScore(command: Addressed<StateScore>, state: ScoredState): readonly StatedScoreEvent[] {
  const { type: _, fiscalYear, mode: _mode, ...data } = command;
  const { occurredOn, indicatorId, cardId, pointsHundredths: value } = data;
  requireDateInYear(occurredOn, fiscalYear);
  if (indicatorId !== undefined && cardId !== undefined)
    refuse('SCORE_OF_TWO', { field: 'cardId', indicatorId });
  if (indicatorId !== undefined) activeIndicator(state, indicatorId, occurredOn);
  requireCard(state, cardId, occurredOn);
  requireTexts({ reason: data.reason, documentNo: data.documentNo });
  if (!Number.isInteger(value) || value < 0 || value > MOST)
    refuse('STATED_POINTS_INVALID', { field: 'pointsHundredths', value: value / 100 });
  const known = state.statedScores.get(scoredBy(data))?.get(occurredOn);
  return sameContent(known, data) ? [] : [{ type: 'ScoreStated', data }];
}
