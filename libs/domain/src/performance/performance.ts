import { textsAsSeen } from '../command-texts';
import { type Decider, type DecisionTable, type EventOf, decideBy } from '../decider';
import type { CardTable, WrittenAs } from '../event-card';
import type { KnownNames, Named } from '../known-names';
import { scorecardDecisions } from './cards/cards.commands';
import { noScorecards, scorecardCards, type ScorecardEvents } from './cards/cards.facts';
import { externalAssessmentDecisions } from './external-assessments/external-assessments.commands';
import {
  type ExternalAssessmentEvents,
  type ExternalAssessmentsState,
  externalAssessmentCards,
  noExternalAssessments,
} from './external-assessments/external-assessments.facts';
import { indicatorDecisions } from './indicators/indicators.commands';
import { type IndicatorEvents, indicatorCards, noIndicators } from './indicators/indicators.facts';
import type { PerformanceCommand, PerformanceCommands, PerformanceIntent } from './performance.commands';
import { refuse } from './performance.errors';
import { rectificationCards } from './rectification/rectification.cards';
import { rectificationDecisions } from './rectification/rectification.commands';
import {
  type RectificationEvents,
  type RectificationState,
  noRectification,
} from './rectification/rectification.facts';
import { resultDecisions } from './results/results.commands';
import { type ResultEvents, type ResultsState, noResults, resultCards } from './results/results.facts';
import { ruleSetDecisions } from './rule-set/rule-set.commands';
import { type RuleSetEvents, ruleSetCards } from './rule-set/rule-set.facts';
import { statedScoreDecisions } from './stated-scores/stated-scores.commands';
import {
  noStatedScores,
  statedScoreCards,
  type StatedScoreEvents,
  type StatedScoresState,
} from './stated-scores/stated-scores.facts';
import { statementDecisions } from './statements/statements.commands';
import {
  type StatementEvents,
  type StatementsState,
  noStatements,
  statementCards,
} from './statements/statements.facts';

/** The events of the performance self-assessment (绩效自评) of one unit and fiscal year. */
export interface PerformanceEvents
  extends
    ScorecardEvents,
    IndicatorEvents,
    RuleSetEvents,
    ResultEvents,
    StatedScoreEvents,
    StatementEvents,
    ExternalAssessmentEvents,
    RectificationEvents {}

export type PerformanceEvent = EventOf<PerformanceEvents>;

/** The state that decisions about one year's performance need. It is a private draft: `evolve` changes it in place. */
export interface PerformanceState
  extends ResultsState, StatedScoresState, StatementsState, ExternalAssessmentsState, RectificationState {}

export const performanceCards = {
  ...scorecardCards,
  ...indicatorCards,
  ...resultCards,
  ...ruleSetCards,
  ...statedScoreCards,
  ...statementCards,
  ...externalAssessmentCards,
  ...rectificationCards,
} as const satisfies CardTable<PerformanceState, PerformanceEvents> &
  WrittenAs<PerformanceEvents, PerformanceIntent>;

const decisions: DecisionTable<PerformanceState, PerformanceCommands, PerformanceEvents> = {
  ...scorecardDecisions,
  ...indicatorDecisions,
  ...resultDecisions,
  ...ruleSetDecisions,
  ...statedScoreDecisions,
  ...statementDecisions,
  ...externalAssessmentDecisions,
  ...rectificationDecisions,
};

/** 绩效自评 of one unit and year. */
export const performanceDecider: Decider<PerformanceState, PerformanceCommand, PerformanceEvents> = {
  initialState: () => ({
    ...noScorecards(),
    ...noIndicators(),
    ...noResults(),
    ...noStatedScores(),
    ...noStatements(),
    ...noExternalAssessments(),
    ...noRectification(),
  }),
  decide: (command, state, context) => {
    const { fiscalYear, mode } = command;
    if (mode === undefined) refuse('YEAR_NOT_OPENED', { fiscalYear });
    return decideBy(decisions, textsAsSeen(command, performanceNames(state)), { state, context });
  },
  cards: performanceCards,
};

/** The names that this year's performance knows. */
export function performanceNames(state: PerformanceState): KnownNames {
  const { indicators, cards, statements, assessments, problems, measures, spellings } = state;
  const known: { readonly [K in Named]?: { has(name: string): boolean } } = {
    indicator: indicators,
    scorecard: cards,
    statement: statements,
    assessment: assessments,
    problem: problems,
    measure: measures,
  };
  return { spellings, isKnown: (named, name) => known[named]?.has(name) === true };
}
