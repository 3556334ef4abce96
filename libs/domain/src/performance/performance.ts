import { textsAsSeen } from '../command-texts';
import { type Decider, type DecisionTable, type EventOf, decideBy } from '../decider';
import type { CardTable, WrittenAs } from '../event-card';
import type { Named } from '../known-names';
import { scorecardDecisions } from './cards/cards.commands';
import { noScorecards, scorecardCards, type ScorecardEvents } from './cards/cards.facts';
import { indicatorDecisions } from './indicators/indicators.commands';
import { type IndicatorEvents, indicatorCards, noIndicators } from './indicators/indicators.facts';
import type { PerformanceCommand, PerformanceCommands, PerformanceIntent } from './performance.commands';
import { refuse } from './performance.errors';
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
  extends ScorecardEvents, IndicatorEvents, RuleSetEvents, ResultEvents, StatedScoreEvents, StatementEvents {}

export type PerformanceEvent = EventOf<PerformanceEvents>;

/** The state that decisions about one year's performance need. It is a private draft: `evolve` changes it in place. */
export interface PerformanceState extends ResultsState, StatedScoresState, StatementsState {}

export const performanceCards = {
  ...scorecardCards,
  ...indicatorCards,
  ...resultCards,
  ...ruleSetCards,
  ...statedScoreCards,
  ...statementCards,
} as const satisfies CardTable<PerformanceState, PerformanceEvents> &
  WrittenAs<PerformanceEvents, PerformanceIntent>;

const decisions: DecisionTable<PerformanceState, PerformanceCommands, PerformanceEvents> = {
  ...scorecardDecisions,
  ...indicatorDecisions,
  ...resultDecisions,
  ...ruleSetDecisions,
  ...statedScoreDecisions,
  ...statementDecisions,
};

/** 绩效自评 of one unit and year. */
export const performanceDecider: Decider<PerformanceState, PerformanceCommand, PerformanceEvents> = {
  initialState: () => ({
    ...noScorecards(),
    ...noIndicators(),
    ...noResults(),
    ...noStatedScores(),
    ...noStatements(),
  }),
  decide: (command, state, context) => {
    const { fiscalYear, mode } = command;
    if (mode === undefined) refuse('YEAR_NOT_OPENED', { fiscalYear });
    const { indicators, cards, statements, spellings } = state;
    const isKnown = (named: Named, name: string) =>
      (named === 'indicator' && indicators.has(name)) ||
      (named === 'scorecard' && cards.has(name)) ||
      (named === 'statement' && statements.has(name));
    return decideBy(decisions, textsAsSeen(command, { spellings, isKnown }), { state, context });
  },
  cards: performanceCards,
};
