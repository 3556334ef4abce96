import type { Book, ExpenditureClass } from '../../classification/book';
import type { ThreePublicKind } from '../../classification/three-public';
import type { DecimalText } from '../../scoring/indicator';

/** The unit of a printed figure: 万元, 元, 亿元, %, 分, a count (人, 个, 次), or a word such as a grade. */
export type StatedUnit = AmountUnit | 'PERCENT' | 'POINTS' | 'COUNT' | 'TEXT';

/** The units in which papers print amounts. */
export type AmountUnit = 'YUAN' | 'WAN_YUAN' | 'YI_YUAN';

/** By how many digits each unit of amounts is above 万元. */
const ABOVE_WAN: Readonly<Record<AmountUnit, number>> = { YUAN: -4, WAN_YUAN: 0, YI_YUAN: 4 };

export function isAmountUnit(unit: StatedUnit): unit is AmountUnit {
  return unit in ABOVE_WAN;
}

/** By how many digits a unit is above the one in which figures of its kind are compared: 万元 for amounts, else itself. */
export function digitsAboveBase(unit: StatedUnit): number {
  return isAmountUnit(unit) ? ABOVE_WAN[unit] : 0;
}

/** Whether things are counted one by one, in 万 or in 亿: 宗, 万亩. A count in 万 is rounded. */
export function scaleOfCount(measureWord: string | undefined): '' | '万' | '亿' {
  const [first] = measureWord ?? '';
  return first === '万' || first === '亿' ? first : '';
}

/** Where a figure is printed, as far as known: the name of a table, and the number or name of a row and column. */
export interface FigurePlace {
  readonly page?: number;
  readonly table?: string;
  readonly row?: string | number;
  readonly column?: string | number;
}

/**
 * One figure of a report. `value` keeps the printed decimals (they decide how much rounding is allowed); thousands
 * separators are removed, a decrease is negative, and `note` says if a misprint was read differently.
 */
export interface StatedFigure {
  readonly figureId: string;
  readonly label: string;
  readonly value: DecimalText;
  readonly unit: StatedUnit;
  /** Of a count: its measure word as printed, such as 宗, 公顷 or 万亩. */
  readonly measureWord?: string;
  /** The chapter in which it is printed, such as '二（二）1'. */
  readonly chapter: string;
  readonly at?: FigurePlace;
  /** The figure of which this is the change (本年 − 上年). */
  readonly changeOf?: string;
  /** The figure of the ledger that should equal it. */
  readonly computed?: ComputedFigure;
  readonly note?: string;
}

export interface SignedFigure {
  readonly figureId: string;
  readonly sign: 1 | -1;
}

/** A relation that must hold between figures of a report. Amounts in 元, 万元 and 亿元 may occur in one relation. */
export type StatedRelation = {
  readonly relationId: string;
  readonly chapter: string;
} & RelationClaim;

type Terms = readonly SignedFigure[];

export type RelationClaim =
  | { readonly kind: 'sum'; readonly total: string; readonly parts: Terms }
  /** rate (in %) = Σ numerator / Σ denominator × 100. */
  | { readonly kind: 'rate'; readonly rate: string; readonly numerator: Terms; readonly denominator: Terms }
  | { readonly kind: 'same'; readonly figures: readonly [string, string] }
  /** 其中: a part, which need not be the whole. */
  | { readonly kind: 'atMost'; readonly part: Terms; readonly whole: Terms }
  | GrowthClaim
  /** 占比: share (in %) = part / whole × 100, and the part is at most the whole. */
  | { readonly kind: 'share'; readonly share: string; readonly part: Terms; readonly whole: Terms }
  /** 完成年初预算的 …%: completion (in %) = done / budget × 100. */
  | { readonly kind: 'completion'; readonly completion: string; readonly done: Terms; readonly budget: Terms }
  | PointsClaim;

/**
 * change = to − from, rate (in %) = change / from × 100. At least two of from, to and change must be printed, and
 * change or rate.
 */
export interface GrowthClaim {
  readonly kind: 'growth';
  readonly from?: string;
  readonly to?: string;
  readonly change?: string;
  readonly rate?: string;
}

/** points = weight × rate, at most the weight. Without a rate, points ≤ weight. */
export interface PointsClaim {
  readonly kind: 'points';
  readonly points: string;
  readonly weight: string;
  /** In %. */
  readonly rate?: string;
  /** A rate above 100 %: it counts as 100 % (`capped`, the default), or the excess is deducted. */
  readonly over?: 'capped' | 'deducted';
}

/** A figure of the ledger at the end of the report's period, in the unit of the printed figure. */
export type ComputedFigure =
  | { readonly measure: AmountMeasure; readonly where?: LineFilter }
  | { readonly measure: RateMeasure; readonly where?: LineFilter }
  | { readonly measure: 'three-public'; readonly kind?: ThreePublicKind }
  | { readonly measure: 'three-public-change-on-last-year'; readonly kind?: ThreePublicKind }
  | {
      readonly measure:
        'three-public-control' | 'three-public-last-year-budget' | 'three-public-budget-change-rate';
    }
  | { readonly measure: 'change-on-last-year' | 'change-rate-on-last-year'; readonly of: ComparedFigure }
  | { readonly measure: 'staff-authorised' | 'staff-filled' | 'fixed-assets-acquired' }
  /** The score or grade of the unit's scorecard, or of a project's. */
  | { readonly measure: 'score' | 'grade'; readonly cardId?: string }
  /** Points earned or lost by one indicator, or by all indicators of a first-level group; or their weights. */
  | {
      readonly measure: PointsMeasure;
      readonly cardId?: string;
      readonly indicatorId?: string;
      readonly level1?: string;
    }
  /** 指标值: the number of an indicator's target, in the unit in which it is defined, or what a qualitative one expects. */
  | { readonly measure: 'target'; readonly cardId?: string; readonly indicatorId: string }
  | { readonly measure: 'meetings-held' | 'trainings-held' }
  /** The people of one meeting or training, or of all if each of them says it. */
  | { readonly measure: 'meeting-people'; readonly meetingId?: string }
  | { readonly measure: 'training-people'; readonly trainingId?: string };

export type PointsMeasure = 'points-earned' | 'points-lost' | 'weight';

export type AmountMeasure =
  | 'initial'
  | 'adjustment'
  | 'adjusted'
  | 'released'
  | 'executed'
  | 'procurement-initial'
  | 'procurement-adjustment'
  | 'procurement-executed';

export type RateMeasure =
  'execution-rate-initial' | 'execution-rate-adjusted' | 'control-rate' | 'release-rate';

/** Year-end figures of which {@link LastYearFigures} keeps last year's: 基本支出, 人员经费 (301, 303), 日常公用经费. */
export type ComparedFigure = 'basic' | 'personnel' | 'daily-public';

/** Selects lines. An absent property selects all. Codes match by prefix; several codes are alternatives. */
export interface LineFilter {
  readonly book?: Book;
  readonly class?: ExpenditureClass;
  readonly functionalCodes?: readonly string[];
  readonly projectCodes?: readonly string[];
  readonly economicCodes?: readonly string[];
  /**
   * Of initial budget, adjustment and adjusted budget: what was carried over from last year (其中上年结转 and 上年结转), or the
   * rest. Of other measures the ledger does not say which money it was, and nothing is compared.
   */
  readonly source?: MoneySource;
}

export const MONEY_SOURCES = ['current-year', 'carried-over'] as const;

export type MoneySource = (typeof MONEY_SOURCES)[number];
