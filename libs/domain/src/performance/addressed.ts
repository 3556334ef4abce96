import type { BudgetMode } from '../budget/year/year.facts';

/** An intent with what the write side knows of the year; without a mode it is not open. */
export type Addressed<Intent> = Intent & {
  readonly fiscalYear: number;
  readonly mode: BudgetMode | undefined;
};
