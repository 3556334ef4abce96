import type {
  CalendarDate,
  ExternalAssessmentGiven,
  IndicatorDefined,
  IndicatorTarget,
  PerformanceEvents,
  RectificationEvents,
  ResultReported,
  RuleSet,
  ScorecardOpened,
  ScoreStated,
  SelfAssessmentStated,
} from '@ledger/domain';
import { type Projection, type Recorded } from '../projection';

/** An indicator with what is in force; facts arrive by (occurredOn, position), so the latest one simply replaces. */
export interface IndicatorFacts {
  readonly defined: IndicatorDefined;
  target: IndicatorTarget;
  targetSince: CalendarDate;
  revisions: number;
  result?: ResultReported;
  stated?: ScoreStated;
}

/** A scorecard by its id; undefined is the unit's own. */
export type CardId = string | undefined;

interface Adoption {
  readonly ruleSet: RuleSet;
  readonly position: bigint;
  readonly occurredOn: CalendarDate;
  readonly actor: string;
}

export interface PerformanceState {
  /** In the order in which they were defined; withdrawn ones are gone. */
  readonly indicators: Map<string, IndicatorFacts>;
  /** The latest by position, whatever its date: adoption follows the log. */
  adoption?: Adoption;
  /** Of projects, by id. */
  readonly cards: Map<string, ScorecardOpened>;
  /** Totals that were given by hand, by card; the latest counts. */
  readonly statedTotals: Map<CardId, ScoreStated>;
  /** By id; the latest of one id counts. */
  readonly statements: Map<string, SelfAssessmentStated>;
  /** By id. */
  readonly assessments: Map<string, GivenAssessment>;
}

export interface GivenAssessment extends ExternalAssessmentGiven {
  readonly eventId: string;
}

/** All but the rectification ledger, which no score depends on. */
type ScoredEvents = Omit<PerformanceEvents, keyof RectificationEvents>;

/** Targets, results, and the rules for scoring. */
export const performanceProjection: Projection<PerformanceState, ScoredEvents> = {
  name: 'performance',
  version: 1,
  initialState: () => ({
    indicators: new Map(),
    cards: new Map(),
    statedTotals: new Map(),
    statements: new Map(),
    assessments: new Map(),
  }),
  evolve: {
    IndicatorDefined: ({ indicators }, defined) => {
      const { target, occurredOn } = defined;
      indicators.set(defined.indicatorId, { defined, target, targetSince: occurredOn, revisions: 0 });
    },
    TargetRevised: ({ indicators }, { indicatorId, target, occurredOn }) => {
      const indicator = indicators.get(indicatorId);
      if (!indicator) return;
      indicator.target = target;
      indicator.targetSince = occurredOn;
      indicator.revisions += 1;
    },
    IndicatorWithdrawn: ({ indicators }, { indicatorId }) => {
      indicators.delete(indicatorId);
    },
    ResultReported: ({ indicators }, result) => {
      const indicator = indicators.get(result.indicatorId);
      if (indicator) indicator.result = result;
    },
    ScorecardOpened: ({ cards }, card) => {
      cards.set(card.cardId, card);
    },
    ScoreStated: ({ indicators, statedTotals }, stated) => {
      const { indicatorId, cardId } = stated;
      if (indicatorId === undefined) statedTotals.set(cardId, stated);
      const indicator = indicatorId === undefined ? undefined : indicators.get(indicatorId);
      if (indicator) indicator.stated = stated;
    },
    ScoringRuleSetAdopted: adopt,
    SelfAssessmentStated: ({ statements }, statement) => {
      statements.set(statement.statementId, statement);
    },
    ExternalAssessmentGiven: ({ assessments }, given, { eventId }) => {
      assessments.set(given.assessmentId, { ...given, eventId });
    },
  },
};

function adopt(
  state: PerformanceState,
  { ruleSet, occurredOn }: PerformanceEvents['ScoringRuleSetAdopted'],
  { position, actor }: Recorded,
): void {
  if (state.adoption && state.adoption.position > position) return;
  state.adoption = { ruleSet, position, occurredOn, actor };
}
