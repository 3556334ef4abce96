import type { CalendarDate, StatedUnit } from '@ledger/domain';
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
  readonly relations: CheckCounts;
  readonly figures: CheckCounts;
  /** Relations and computed figures that could not be evaluated, with the reason. */
  readonly notChecked: readonly NotChecked[];
}

interface CheckCounts {
  readonly holding: number;
  readonly failing: number;
}

/** Failing relations and figures that share a figure and differ by the same amount: one fault, several witnesses. */
export interface Finding {
  /** Of the figures that a witness claims, the one that most witnesses name. */
  readonly rootFigureId: string;
  readonly label: string;
  /** Of the first witness: stated − recomputed, an exact decimal. */
  readonly difference: string;
  readonly unit: StatedUnit;
  readonly witnesses: readonly Witness[];
}

export interface Witness {
  /** Which of the two comparisons it is. */
  readonly against: 'computed' | 'stated';
  readonly kind: 'figure' | 'sum' | 'rate' | 'same';
  /** Of a relation. */
  readonly relationId?: string;
  /** The figure that is claimed: the figure itself, a sum's total, a rate, the first of two that should be the same. */
  readonly figureId: string;
  readonly chapter: string;
  /** Both sides spelled out: '7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16'. */
  readonly text: Bilingual;
  /** As printed. */
  readonly stated: string;
  /** In the unit and with the decimals of what is printed, half up. */
  readonly recomputed: string;
  /** stated − recomputed, exact where it is finite: of a rate, in the unit of its numerator. Empty for texts. */
  readonly difference: string;
  readonly differenceUnit: StatedUnit;
  /** How far rounding alone may go, an exact decimal in the unit of the difference. */
  readonly envelope: string;
}

export interface NotChecked {
  readonly id: string;
  readonly reason: Bilingual;
}
