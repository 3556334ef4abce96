import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { requireDate, requireDateInYear, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { Addressed } from '../addressed';
import { requireCard } from '../cards/cards.commands';
import type { ScorecardsState } from '../cards/cards.facts';
import { refuse } from './external-assessments.errors';
import type {
  ExternalAssessmentEvent,
  ExternalAssessmentEvents,
  ExternalAssessmentsState,
} from './external-assessments.facts';

export interface GiveExternalAssessment {
  readonly type: 'GiveExternalAssessment';
  readonly occurredOn: CalendarDate;
  readonly publishedOn?: CalendarDate;
  readonly assessmentId: string;
  readonly body: string;
  readonly subject?: string;
  readonly cardId?: string;
  readonly grade: string;
  readonly pointsHundredths?: number;
  readonly documentNo?: string;
}

export interface ExternalAssessmentCommands {
  GiveExternalAssessment: Addressed<GiveExternalAssessment>;
}

/** What each needs on its unit: one of these. */
export const externalAssessmentRights: CommandRights<ExternalAssessmentCommands> = {
  GiveExternalAssessment: ['report', 'appropriate'],
};

interface AssessedState extends ExternalAssessmentsState, ScorecardsState {}

export const externalAssessmentDecisions: DecisionTable<
  AssessedState,
  ExternalAssessmentCommands,
  ExternalAssessmentEvents
> = { GiveExternalAssessment: giveExternalAssessment };

/** Hundredths of a point, as for scores given by hand. */
const MOST = 99_999;

function giveExternalAssessment(
  command: Addressed<GiveExternalAssessment>,
  state: AssessedState,
): readonly ExternalAssessmentEvent[] {
  const { type: _, fiscalYear, mode: _mode, ...data } = command;
  const { occurredOn, publishedOn, assessmentId, body, subject, grade, documentNo } = data;
  requireDateInYear(occurredOn, fiscalYear);
  if (publishedOn !== undefined) requireDate(publishedOn, 'publishedOn');
  requireTexts({ assessmentId, body, subject, grade, documentNo });
  requireCard(state, data.cardId, occurredOn);
  checkPoints(data.pointsHundredths);
  const known = state.assessments.get(assessmentId);
  if (!known) return [{ type: 'ExternalAssessmentGiven', data }];
  return sameContent(known, data)
    ? []
    : refuse('ASSESSMENT_ID_TAKEN', { field: 'assessmentId', assessmentId });
}

function checkPoints(points: number | undefined): void {
  if (points === undefined) return;
  if (!Number.isInteger(points) || points < 0 || points > MOST)
    refuse('ASSESSMENT_POINTS_INVALID', { field: 'pointsHundredths', value: points / 100 });
}
