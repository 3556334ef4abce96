import type { BudgetMode } from '../budget/year/year.facts';

/** An intent with what the write side knows about the year. Without a mode the year is not open. */
export type Addressed<Intent> = Intent & {
  readonly fiscalYear: number;
  readonly mode: BudgetMode | undefined;
};
