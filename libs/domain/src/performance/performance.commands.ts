import type { CalendarDate } from '../calendar';
import type { RuleSet } from '../scoring/rule-set';
import type { IndicatorTarget, ReportedValue } from './indicator';
import type { StatedFigure, StatedRelation } from './self-assessment';

/**
 * Every command carries the unit and fiscal year of its stream, and `yearOpened` as evidence that the budget year
 * exists (an opening cannot be withdrawn); both are filled in by the write side.
 */
export type PerformanceCommand = {
  readonly fiscalYear: number;
  readonly yearOpened: boolean;
} & PerformanceIntent;

export type PerformanceIntent =
  | DefineIndicator
  | ReviseTarget
  | WithdrawIndicator
  | ReportResult
  | AdoptScoringRuleSet
  | StateSelfAssessment;

export interface DefineIndicator {
  readonly type: 'DefineIndicator';
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weightHundredths: number;
  readonly target: IndicatorTarget;
}

export interface ReviseTarget {
  readonly type: 'ReviseTarget';
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly target: IndicatorTarget;
  readonly reason: string;
  readonly documentNo?: string;
}

export interface WithdrawIndicator {
  readonly type: 'WithdrawIndicator';
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly reason: string;
}

export interface ReportResult {
  readonly type: 'ReportResult';
  readonly occurredOn: CalendarDate;
  readonly measuredOn?: CalendarDate;
  readonly indicatorId: string;
  readonly value: ReportedValue;
  readonly evidence: string;
}

export interface AdoptScoringRuleSet {
  readonly type: 'AdoptScoringRuleSet';
  readonly occurredOn: CalendarDate;
  readonly ruleSet: RuleSet;
  readonly documentNo?: string;
}

export interface StateSelfAssessment {
  readonly type: 'StateSelfAssessment';
  readonly occurredOn: CalendarDate;
  readonly publishedOn?: CalendarDate;
  readonly statementId: string;
  readonly title: string;
  readonly figures: readonly StatedFigure[];
  readonly relations: readonly StatedRelation[];
}
