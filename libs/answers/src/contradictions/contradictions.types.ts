import type { CalendarDate, FigurePlace, Misprint, StatedUnit } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** Stated against computed, and stated against stated, of every statement up to the point. */
export interface ContradictionsAnswer {
  readonly statements: readonly StatementCheck[];
}

export interface StatementCheck {
  readonly statementId: string;
  readonly title: string;
  /** The last day of the period it speaks of; computed figures are those of this day, as known at the point. */
  readonly occurredOn: CalendarDate;
  readonly publishedOn?: CalendarDate;
  /** One per root, in the order in which the report first shows it. */
  readonly findings: readonly Finding[];
  /** 尾差: off by no more than one unit of the last digit beyond what rounding allows. */
  readonly lastDigits: readonly Witness[];
  /** What holds only if zeros behind the point were not merely dropped: 38 is read as anything that rounds to 38. */
  readonly heldLoosely: readonly HeldLoosely[];
  readonly relations: CheckCounts;
  readonly figures: CheckCounts;
  /** Relations and computed figures that could not be judged, with the reason; none of them counts as held. */
  readonly notChecked: readonly NotChecked[];
}

export interface CheckCounts {
  readonly holding: number;
  readonly lastDigit: number;
  readonly failing: number;
  readonly notJudged: number;
}

/** One fault: failing comparisons that the same smallest repair would mend. */
export interface Finding {
  /** What it is about: the figure that is wrong where only one can be, else the claimed figure that most witnesses name. */
  readonly rootFigureId: string;
  readonly label: string;
  /** Of the first witness: stated − recomputed, an exact decimal. */
  readonly difference: string;
  readonly unit: StatedUnit;
  readonly witnesses: readonly Witness[];
  /** Each as small as the others, the likeliest slips first; none where the ledger alone says otherwise. */
  readonly repairs: readonly FindingRepair[];
  /** False where more figures are involved than are tried out together: smaller repairs may exist. */
  readonly exact: boolean;
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
  /** It hangs on another figure of the repair and goes along. */
  readonly along: boolean;
  /** What it would read; absent where the report only bounds it or leaves it open. */
  readonly value?: string;
  readonly atLeast?: string;
  readonly atMost?: string;
  readonly misprint?: Misprint;
  /** What would be done, in words. */
  readonly text: Bilingual;
}

export interface Witness {
  /** Which of the two comparisons it is. */
  readonly against: 'computed' | 'stated';
  readonly kind: 'figure' | 'sum' | 'rate' | 'same' | 'atMost' | 'growth' | 'share' | 'completion' | 'points';
  /** Of a relation. */
  readonly relationId?: string;
  /** The figure that is claimed: the figure itself, a sum's total, a rate, the first of two that should be the same. */
  readonly figureId: string;
  readonly chapter: string;
  /** Both sides spelled out: '7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16'. */
  readonly text: Bilingual;
  /** As printed. */
  readonly stated: string;
  /** In the unit of what is printed, half up, with the decimals that show the difference; empty where it is undefined. */
  readonly recomputed: string;
  /** stated − recomputed, exact where it is finite; of rates in percentage points. Empty for words and undefined rates. */
  readonly difference: string;
  readonly differenceUnit: StatedUnit;
  /** How far rounding alone may go, an exact decimal in the unit of the difference. */
  readonly envelope: string;
}

export interface HeldLoosely {
  /** Of the relation or the figure. */
  readonly id: string;
  readonly chapter: string;
  readonly text: Bilingual;
}

export interface NotChecked {
  readonly id: string;
  readonly reason: Bilingual;
}
