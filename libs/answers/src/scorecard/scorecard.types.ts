import type {
  CalendarDate,
  Grade,
  IndicatorTarget,
  Rate,
  ReportedValue,
  RuleSet,
  Split,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** One weight split at the point: earned + lost + open = weight. Hundredths of a point. */
export type PointSplit = Split;

export interface ScoredIndicator {
  readonly indicatorId: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weightHundredths: number;
  readonly definedOn: CalendarDate;
  /** In force at the point. */
  readonly target: IndicatorTarget;
  /** When the target in force took effect. */
  readonly targetSince: CalendarDate;
  /** How often the target was revised up to the point. */
  readonly revisions: number;
  /** The latest by (occurredOn, position); absent for measures and where nothing was reported. */
  readonly result?: ScoredResult;
  /** Of a measure: what the ledger gives (execution rate, or executed over the cost limit). */
  readonly measured?: Rate;
  /** Absent where no rule set is known. */
  readonly points?: PointSplit;
  /** The rule with the numbers in it: '10.00 × (1 − (5989.98 − 4738.83) / 4738.83) = 7.36'. Absent with the points. */
  readonly formula?: string;
  /** Why points are earned, lost or open. Absent with the points. */
  readonly why?: Bilingual;
}

interface ScoredResult {
  readonly occurredOn: CalendarDate;
  readonly measuredOn?: CalendarDate;
  readonly value: ReportedValue;
  readonly evidence: string;
  readonly reportedBy: string;
}

export interface ScoredGroup {
  /** 一级指标. */
  readonly level1: string;
  readonly points?: PointSplit;
  readonly weightHundredths: number;
  readonly indicatorIds: readonly string[];
}

/** 绩效自评得分. The score is what is earned: what the rules give if the year ended at the point. */
export interface ScorecardAnswer {
  /** Absent where none was adopted and none was asked for: then no points exist. */
  readonly ruleSet?: RuleSet;
  readonly ruleSetFrom: 'adopted' | 'asked' | 'none';
  /** Of the adoption, where the rule set was adopted. */
  readonly adoptedOn?: CalendarDate;
  readonly adoptedBy?: string;
  /** By 一级指标 in the order in which the indicators were defined; withdrawn ones are gone. */
  readonly indicators: readonly ScoredIndicator[];
  readonly groups: readonly ScoredGroup[];
  readonly total?: PointSplit;
  /** earned + open: what can still be reached; hundredths. */
  readonly attainableHundredths?: number;
  /** What is earned read in proportion to 100, where the rule set scales weights that add up to something else. */
  readonly scaledHundredths?: number;
  /** What the points are not formed from yet, in words: results, and weights up to 100. Absent without a rule set. */
  readonly missing?: readonly Bilingual[];
  /** Undefined with a reason where weights are not 100 or points are open; absent without a rule set. */
  readonly grade?: Grade;
}
