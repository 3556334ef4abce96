import type { CalendarDate } from '../calendar';
import type { DeclaredCode } from '../classification/declared-code';
import type { ThreePublicAmounts } from '../classification/three-public';
import type { Fen } from '../money';
import type { MayBreach } from './budget.errors';
import type { LineAmount } from './budget-line';

/** `control`: breaches are refused. `record`: a past year as it really was; breaches are stored on the event. */
export type BudgetMode = 'control' | 'record';

/** Last year's figures, where known, for comparatives. All whole fen. */
export interface LastYearFigures {
  readonly expenditureFen?: Fen;
  readonly basicFen?: Fen;
  readonly personnelFen?: Fen;
  /** 日常公用经费. */
  readonly dailyPublicFen?: Fen;
  /** 三公经费预算数. */
  readonly threePublicBudgetFen?: Fen;
  /** 三公经费决算数, by kind. */
  readonly threePublicFinal?: ThreePublicAmounts;
}

/** Dated 1 January. */
export interface YearOpened {
  readonly occurredOn: CalendarDate;
  readonly unitCode: string;
  readonly fiscalYear: number;
  readonly mode: BudgetMode;
  /** Whether spending above the payment plan (用款计划, 实施条例 art. 57) is a breach. */
  readonly paymentPlanEnforced: boolean;
  readonly lastYear?: LastYearFigures;
}

/** Codes and projects that the tables of the fiscal year lack. Dated 1 January: they hold for the whole year. */
export interface CodesDeclared {
  readonly occurredOn: CalendarDate;
  readonly codes: readonly DeclaredCode[];
}

/** Dated 31 December. Whether a year is open follows the order of the log, not of dates. */
export interface YearClosed {
  readonly occurredOn: CalendarDate;
}

/** Dated 31 December. */
export interface YearReopened {
  readonly occurredOn: CalendarDate;
  readonly reason: string;
}

/** 结转 out of this year, dated 31 December; blocks reopening until it is revoked. */
export interface CarryForwardReleased extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly toYear: number;
  readonly items: readonly LineAmount[];
}

/** The release is taken back, after the next year has cancelled the same id. Dated 31 December. */
export interface CarryForwardRevoked {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly items: readonly LineAmount[];
  readonly reason: string;
}

/** The other half, in the next year, under the same id. Dated 1 January. Part of 全年预算数, not of 年初预算批复. */
export interface CarriedIn {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly fromYear: number;
  readonly items: readonly LineAmount[];
}

/** This id is never (again) carried in: `items` are what had been carried in, empty where nothing had. 1 January. */
export interface CarryInCancelled extends MayBreach {
  readonly occurredOn: CalendarDate;
  readonly carryId: string;
  readonly fromYear: number;
  readonly items: readonly LineAmount[];
  readonly reason: string;
}
