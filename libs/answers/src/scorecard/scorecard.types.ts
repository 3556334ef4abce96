import type {
  CalendarDate,
  EvidenceItem,
  Fen,
  Grade,
  IndicatorTarget,
  PrintedTarget,
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
  /** The one that is in force at this point. */
  readonly target: IndicatorTarget;
  /** How reports print the target that was defined; absent if none is at hand. */
  readonly printed?: readonly PrintedTarget[];
  /** Date from which the current target counts. */
  readonly targetSince: CalendarDate;
  /** How often the target was revised up to this point. */
  readonly revisions: number;
  /**
   * The latest result by (occurredOn, position); absent for targets computed from the ledger, and if nothing was
   * reported.
   */
  readonly result?: ScoredResult;
  /** For a target computed from the ledger: its value (execution rate, or executed / cost limit). */
  readonly measured?: Rate;
  /** Its points; null if no rule set is known. */
  readonly points?: PointSplit;
  /** The latest score given by hand. */
  readonly stated?: StatedScore;
  /**
   * The rule with the numbers filled in: '10.00 × (1 − (5989.98 − 4738.83) / 4738.83) = 7.36'. Absent if the points
   * are null.
   */
  readonly formula?: string;
  /** Why points are earned, lost or open. Absent if the points are null. */
  readonly why?: Bilingual;
}

interface ScoredResult {
  readonly occurredOn: CalendarDate;
  readonly measuredOn?: CalendarDate;
  readonly value: ReportedValue;
  readonly evidence: readonly EvidenceItem[];
  readonly reportedBy: string;
}

/** A score given by hand, compared with the computed one. Hundredths of a point. */
export interface StatedScore {
  readonly occurredOn: CalendarDate;
  readonly pointsHundredths: number;
  /** The reason that was given with the score. */
  readonly reason?: string;
  readonly documentNo?: string;
  /** Stated − computed. This and the explanation are absent if no rule set is known. */
  readonly differenceHundredths?: number;
  /** Why the two differ: the reason given, a rounding that would lead to it, or that no reason was given. */
  readonly explanation?: Bilingual;
}

/** 外部考核: a grade from outside the unit, beside those that the unit gave itself. Points in hundredths. */
export interface ExternalAssessment {
  readonly eventId: string;
  readonly assessmentId: string;
  readonly occurredOn: CalendarDate;
  /** Date of the announcement, if it is known. */
  readonly publishedOn?: CalendarDate;
  /** Who gave the grade. */
  readonly body: string;
  /** What was assessed. It need not be what the self-assessment is about. */
  readonly subject?: string;
  /** The grade as printed. */
  readonly grade: string;
  readonly pointsHundredths?: number;
  readonly documentNo?: string;
  /** The grade in the self-assessment report that was entered last. */
  readonly statedGrade?: string;
  /** Id of that report. */
  readonly statementId?: string;
  /** The grade that the rules give at this point. */
  readonly computedGrade?: Bilingual;
  /** Whether it differs from a grade that the unit gave itself; absent if there is none. */
  readonly differs?: boolean;
}

/** Whole fen; absent if neither lines nor vouchers say it. */
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

/** 扣分: the part of one indicator in a cause. */
export interface LossEffect {
  readonly indicatorId: string;
  readonly lostHundredths: number;
  /** The rule with the numbers filled in. */
  readonly formula: string;
  /** For money: the budget or the limit that this indicator holds against what was executed. */
  readonly baseFen?: Fen;
  /** Executed − base. */
  readonly differenceFen?: Fen;
}

/**
 * 扣分原因: points lost for one reason. Indicators that deduct because more was executed than their base share one cause: the
 * same money is counted against the unit more than once.
 */
export interface LossCause {
  /** Money executed beyond a base or short of one, or a result. */
  readonly kind: 'overspent' | 'underspent' | 'result';
  /** Of all its effects. */
  readonly lostHundredths: number;
  /** For money: everything executed. */
  readonly executedFen?: Fen;
  /** For money: the lowest base that was exceeded, or the highest one that was not reached. */
  readonly baseFen?: Fen;
  /** Executed − base. */
  readonly differenceFen?: Fen;
  /** By indicator. More than one: the same money is deducted for more than once. */
  readonly effects: readonly LossEffect[];
  readonly text: Bilingual;
}

/** 绩效自评得分. The score is the points earned, as if the year ended at this point. */
export interface ScorecardAnswer {
  /** The project's scorecard; null for the unit's own, and for one that is not opened yet. */
  readonly card?: ProjectCard;
  /** The rule set; null if none was adopted and none was requested, so that there are no points. */
  readonly ruleSet?: RuleSet;
  readonly ruleSetFrom: 'adopted' | 'asked' | 'none';
  /** Date of the adoption, if the rule set was adopted. */
  readonly adoptedOn?: CalendarDate;
  readonly adoptedBy?: string;
  /** Indicators by 一级指标, in the order of definition, without withdrawn ones. */
  readonly indicators: readonly ScoredIndicator[];
  readonly groups: readonly ScoredGroup[];
  readonly total?: PointSplit;
  /** The latest total given by hand. */
  readonly stated?: StatedScore;
  /** 外部考核 of the same, by date. */
  readonly external: readonly ExternalAssessment[];
  /** earned + open: what can still be reached; hundredths. */
  readonly attainableHundredths?: number;
  /** Points earned, scaled to 100, if the rule set scales weights that do not add up to 100. */
  readonly scaledHundredths?: number;
  /** What is still missing for the score, in words: results, or weights up to 100. Absent without a rule set. */
  readonly missing?: readonly Bilingual[];
  /** The lost points by cause. They add up to the points lost. Absent without a rule set. */
  readonly losses?: readonly LossCause[];
  /**
   * The grade. Undefined, with a reason, if weights do not add up to 100 or points are open. Null without a rule set.
   */
  readonly grade?: Grade;
}
