import type { CalendarDate } from '../calendar';
import type { Fen } from '../money';
import type { IndicatorTarget, ReportedValue } from './indicator';
import type { RuleSet } from './rule-set';

/** One indicator at the requested point. */
export interface IndicatorState {
  readonly indicatorId: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weightHundredths: number;
  readonly target: IndicatorTarget;
  readonly result?: { readonly value: ReportedValue };
}

export interface LedgerTotals {
  readonly initialFen: Fen;
  readonly adjustedFen: Fen;
  readonly executedFen: Fen;
}

/** Hundredths of a point; earned + lost + open = weight, always. */
export interface Split {
  readonly weight: number;
  readonly earned: number;
  readonly lost: number;
  readonly open: number;
}

export interface IndicatorScore extends IndicatorState, Split {
  /** The rule with the numbers in it: '10 × (1 − (5989.98 − 4738.83) / 4738.83) = 7.36'. */
  readonly formula: string;
  readonly why: { readonly zh: string; readonly en: string };
}

export interface ScoreGroup extends Split {
  readonly level1: string;
  readonly indicators: readonly IndicatorScore[];
}

export interface Scorecard extends Split {
  /** earned + open: the score that can still be reached. */
  readonly attainable: number;
  readonly groups: readonly ScoreGroup[];
  readonly grade: Grade;
}

export type Grade =
  | { readonly defined: true; readonly name: { readonly zh: string; readonly en: string } }
  | {
      readonly defined: false;
      /** Why there is no grade. */
      readonly because: 'weights' | 'open' | 'no-grades';
      readonly reason: { readonly zh: string; readonly en: string };
    };

export interface ScoreQuestion {
  readonly ruleSet: RuleSet;
  readonly ledger: LedgerTotals;
  readonly asOf: CalendarDate;
  readonly fiscalYear: number;
}
