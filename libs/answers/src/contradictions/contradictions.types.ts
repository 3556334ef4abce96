import type { CalendarDate, FigurePlace, Misprint, StatedUnit } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** Stated against computed, and stated against stated, of every statement up to the point. */
export interface ContradictionsAnswer {
  readonly statements: readonly StatementCheck[];
}

export interface StatementCheck {
  readonly statementId: string;
  readonly title: string;
  /** The last day of its period. Computed figures are those of this day, as known at this point. */
  readonly occurredOn: CalendarDate;
  readonly publishedOn?: CalendarDate;
  /** One finding for each cause, in the order of the report. */
  readonly findings: readonly Finding[];
  /** 尾差: differs by at most one unit of the last digit more than rounding allows. */
  readonly lastDigits: readonly Witness[];
  /** What holds only if 38 stands for anything that rounds to 38, not just for 38.00. */
  readonly heldLoosely: readonly HeldLoosely[];
  readonly relations: CheckCounts;
  readonly figures: CheckCounts;
  /** Relations and computed figures that could not be judged, with the reason. None of them counts as holding. */
  readonly notChecked: readonly NotChecked[];
}

export interface CheckCounts {
  readonly holding: number;
  readonly lastDigit: number;
  readonly failing: number;
  readonly notJudged: number;
}

/** One error of a report: the failing comparisons that the same smallest correction would resolve. */
export interface Finding {
  /**
   * The figure in question: the wrong one, if only one can be wrong; otherwise the one that most failing comparisons
   * involve.
   */
  readonly rootFigureId: string;
  readonly label: string;
  /** Difference of the first comparison: stated − recomputed, an exact decimal. */
  readonly difference: string;
  readonly unit: StatedUnit;
  readonly witnesses: readonly Witness[];
  /**
   * Smallest corrections, all of the same size, most likely slips first. Empty if only the ledger contradicts the
   * figure.
   */
  readonly repairs: readonly FindingRepair[];
  /** False if so many figures are involved that not all combinations were tried. A smaller correction may exist. */
  readonly exact: boolean;
  /** The notes of its figures, each behind its name, e.g. on how something was counted. */
  readonly notes: readonly string[];
}

export interface FindingRepair {
  readonly figures: readonly RepairedFigure[];
}

export interface RepairedFigure {
  readonly figureId: string;
  readonly label: string;
  readonly chapter: string;
  readonly at?: FigurePlace;
  readonly unit: StatedUnit;
  readonly stated: string;
  /** Whether it only follows from another figure of the correction. */
  readonly along: boolean;
  /** The corrected value; absent if the report only gives limits for it or leaves it open. */
  readonly value?: string;
  readonly atLeast?: string;
  readonly atMost?: string;
  readonly misprint?: Misprint;
  /** The correction in words. */
  readonly text: Bilingual;
}

export interface Witness {
  /** Whether it is compared with the ledger or within the report. */
  readonly against: 'computed' | 'stated';
  readonly kind: 'figure' | 'sum' | 'rate' | 'same' | 'atMost' | 'growth' | 'share' | 'completion' | 'points';
  /** Id of the relation, for a relation. */
  readonly relationId?: string;
  /** The claimed figure: the figure itself, the total of a sum, a rate, or the first of two that should be the same. */
  readonly figureId: string;
  readonly chapter: string;
  /** Both sides: '7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16'. */
  readonly text: Bilingual;
  /** As printed. */
  readonly stated: string;
  /**
   * The recomputed value in the unit of the printed one, rounded half up, with enough decimals to show the
   * difference; empty if undefined.
   */
  readonly recomputed: string;
  /**
   * stated − recomputed, exact if it is a finite decimal; for rates in percentage points. Empty for words and
   * undefined rates.
   */
  readonly difference: string;
  readonly differenceUnit: StatedUnit;
  /** The largest difference that rounding alone can explain, an exact decimal in the unit of the difference. */
  readonly envelope: string;
}

export interface HeldLoosely {
  /** Id of the relation or figure. */
  readonly id: string;
  readonly chapter: string;
  readonly text: Bilingual;
}

export interface NotChecked {
  readonly id: string;
  readonly reason: Bilingual;
}
