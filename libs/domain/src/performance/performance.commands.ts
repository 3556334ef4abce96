import type {
  DefineIndicator,
  IndicatorCommands,
  ReviseTarget,
  WithdrawIndicator,
} from './indicators/indicators.commands';
import type { ReportResult, ResultCommands } from './results/results.commands';
import type { AdoptScoringRuleSet, RuleSetCommands } from './rule-set/rule-set.commands';
import type { StateSelfAssessment, StatementCommands } from './statements/statements.commands';

/** What people ask of a year's performance, with what the write side knows of the year. */
export interface PerformanceCommands
  extends IndicatorCommands, RuleSetCommands, ResultCommands, StatementCommands {}

export type PerformanceCommand = PerformanceCommands[keyof PerformanceCommands];

export type PerformanceIntent =
  | DefineIndicator
  | ReviseTarget
  | WithdrawIndicator
  | ReportResult
  | AdoptScoringRuleSet
  | StateSelfAssessment;
