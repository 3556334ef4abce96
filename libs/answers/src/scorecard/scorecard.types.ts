import type {
  CalendarDate,
  Fen,
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
  /** The latest score that was given by hand. */
  readonly stated?: StatedScore;
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

/** A score that was given by hand, beside the computed one. Hundredths of a point. */
export interface StatedScore {
  readonly occurredOn: CalendarDate;
  readonly pointsHundredths: number;
  /** As it was given with the score. */
  readonly reason?: string;
  readonly documentNo?: string;
  /** Stated less computed; absent, as is the explanation, where no rule set is known. */
  readonly differenceHundredths?: number;
  /** Why the two differ: the reason given, a rounding that would lead to it, or that no reason was given. */
  readonly explanation?: Bilingual;
}

/** Whole fen; absent where neither lines nor vouchers say it. */
export interface MoneyRow {
  readonly initialFen?: Fen;
  readonly adjustedFen?: Fen;
  readonly executedFen?: Fen;
}

/** 项目资金: 年度资金总额, 当年财政拨款, 上年结转资金, 其他资金. */
export interface CardMoney {
  readonly total: MoneyRow;
  readonly currentYear: MoneyRow;
  readonly carriedOver: MoneyRow;
  readonly other: MoneyRow;
}

/** A project's scorecard. */
export interface ProjectCard {
  readonly cardId: string;
  readonly name: string;
  readonly projectCodes: readonly string[];
  readonly money: CardMoney;
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
  /** Absent for the unit's own card, and for one that is not opened yet. */
  readonly card?: ProjectCard;
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
  /** The latest total that was given by hand. */
  readonly stated?: StatedScore;
  /** earned + open: what can still be reached; hundredths. */
  readonly attainableHundredths?: number;
  /** What is earned read in proportion to 100, where the rule set scales weights that add up to something else. */
  readonly scaledHundredths?: number;
  /** What the points are not formed from yet, in words: results, and weights up to 100. Absent without a rule set. */
  readonly missing?: readonly Bilingual[];
  /** Undefined with a reason where weights are not 100 or points are open; absent without a rule set. */
  readonly grade?: Grade;
}
