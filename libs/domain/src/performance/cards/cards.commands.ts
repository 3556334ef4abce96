import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { refuseInput, requireDateInYear, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { Addressed } from '../addressed';
import { refuse } from './cards.errors';
import type { ScorecardEvent, ScorecardEvents, ScorecardsState } from './cards.facts';

export interface OpenScorecard {
  readonly type: 'OpenScorecard';
  readonly occurredOn: CalendarDate;
  readonly cardId: string;
  readonly name: string;
  readonly projectCodes: readonly string[];
}

export interface ScorecardCommands {
  OpenScorecard: Addressed<OpenScorecard>;
}

/** What each needs on its unit: one of these. */
export const scorecardRights: CommandRights<ScorecardCommands> = {
  OpenScorecard: ['report'],
};

export const scorecardDecisions: DecisionTable<ScorecardsState, ScorecardCommands, ScorecardEvents> = {
  OpenScorecard: openScorecard,
};

function openScorecard(
  command: Addressed<OpenScorecard>,
  { cards }: ScorecardsState,
): readonly ScorecardEvent[] {
  const { type: _, fiscalYear, mode: _mode, ...data } = command;
  const { cardId, projectCodes } = data;
  requireTexts({ cardId, name: data.name });
  requireDateInYear(data.occurredOn, fiscalYear);
  if (projectCodes.length === 0) refuseInput('LIST_EMPTY', { field: 'projectCodes' });
  const known = cards.get(cardId);
  if (known) return sameContent(known, data) ? [] : refuse('SCORECARD_ID_TAKEN', { field: 'cardId', cardId });
  for (const [i, projectCode] of projectCodes.entries()) {
    const field = `projectCodes.${i}`;
    requireTexts({ [field]: projectCode });
    const other = [...cards.values()].find((card) => card.projectCodes.includes(projectCode));
    if (other || projectCodes.indexOf(projectCode) < i)
      refuse('SCORECARD_PROJECT_TWICE', { field, projectCode, cardId: other?.cardId ?? cardId });
  }
  return [{ type: 'ScorecardOpened', data }];
}

/**
 * @throws DomainError if the card does not exist by `date`. Without an id it is the unit's own card, which always
 * exists.
 */
export function requireCard(
  { cards }: ScorecardsState,
  cardId: string | undefined,
  date: CalendarDate,
): void {
  if (cardId === undefined) return;
  const card = cards.get(cardId);
  if (!card || card.occurredOn > date) refuse('SCORECARD_NOT_FOUND', { field: 'cardId', cardId, date });
}
