import type { OpenScorecard, ScorecardCommands } from './cards/cards.commands';
import type {
  ExternalAssessmentCommands,
  GiveExternalAssessment,
} from './external-assessments/external-assessments.commands';
import type {
  DefineIndicator,
  IndicatorCommands,
  ReviseTarget,
  WithdrawIndicator,
} from './indicators/indicators.commands';
import type {
  FindProblem,
  PlanMeasure,
  RectificationCommands,
  ReportMeasure,
} from './rectification/rectification.commands';
import type { ReportResult, ResultCommands } from './results/results.commands';
import type { AdoptScoringRuleSet, RuleSetCommands } from './rule-set/rule-set.commands';
import type { StateScore, StatedScoreCommands } from './stated-scores/stated-scores.commands';
import type { StateSelfAssessment, StatementCommands } from './statements/statements.commands';

/** The commands about a year's performance, with what the write side knows about the year. */
export interface PerformanceCommands
  extends
    ScorecardCommands,
    IndicatorCommands,
    RuleSetCommands,
    ResultCommands,
    StatedScoreCommands,
    StatementCommands,
    ExternalAssessmentCommands,
    RectificationCommands {}

export type PerformanceCommand = PerformanceCommands[keyof PerformanceCommands];

export type PerformanceIntent =
  | OpenScorecard
  | DefineIndicator
  | ReviseTarget
  | WithdrawIndicator
  | ReportResult
  | AdoptScoringRuleSet
  | StateScore
  | StateSelfAssessment
  | GiveExternalAssessment
  | FindProblem
  | PlanMeasure
  | ReportMeasure;
