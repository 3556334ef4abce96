import type { CalendarDate } from '../calendar';
import type { EventOf } from '../decider';
import type { RuleSet } from '../scoring/rule-set';
import type { IndicatorTarget, ReportedValue } from './indicator';
import type { StatedFigure, StatedRelation } from './self-assessment';

/** What can happen in the performance self-assessment (绩效自评) of one unit and fiscal year. */
export interface PerformanceEvents {
  IndicatorDefined: IndicatorDefined;
  TargetRevised: TargetRevised;
  IndicatorWithdrawn: IndicatorWithdrawn;
  ResultReported: ResultReported;
  ScoringRuleSetAdopted: ScoringRuleSetAdopted;
  SelfAssessmentStated: SelfAssessmentStated;
}

export type PerformanceEvent = EventOf<PerformanceEvents>;

export interface IndicatorDefined {
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  /** 一级指标, 二级指标, 三级指标 as the form prints them. */
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  /** Hundredths of a point: 1000 is a weight of 10 points. */
  readonly weightHundredths: number;
  readonly target: IndicatorTarget;
}

/** The target counts from this date on. */
export interface TargetRevised {
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly target: IndicatorTarget;
  readonly reason: string;
  readonly documentNo?: string;
}

/** Leaves the total from this date on. */
interface IndicatorWithdrawn {
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly reason: string;
}

/** Results are absolute; the latest by (occurredOn, position) counts. */
export interface ResultReported {
  /** The day the result speaks of: 31 December for a result of the whole year. */
  readonly occurredOn: CalendarDate;
  /** The day it was measured, any day. */
  readonly measuredOn?: CalendarDate;
  readonly indicatorId: string;
  readonly value: ReportedValue;
  readonly evidence: string;
  readonly reportedBy: string;
}

/** The whole rule set travels in the event. Which one is adopted follows the order of the log, not of dates. */
interface ScoringRuleSetAdopted {
  readonly occurredOn: CalendarDate;
  readonly ruleSet: RuleSet;
  readonly documentNo?: string;
}

/** What a published self-assessment report prints. `occurredOn` is the last day of the period it speaks of. */
export interface SelfAssessmentStated {
  readonly occurredOn: CalendarDate;
  readonly publishedOn?: CalendarDate;
  readonly statementId: string;
  readonly title: string;
  readonly figures: readonly StatedFigure[];
  readonly relations: readonly StatedRelation[];
}
