import type { Names } from './alike';

/** One command of the year, and the same question of `BudgetYear`; MIDDLE stands for a day in the year. */
export interface YearQuestion {
  readonly args: readonly string[];
  readonly asked: string;
  /** The field of the year that the answer is; absent where the command answers several. */
  readonly at?: string;
  readonly names?: Names;
  /** Where the two are in another order: both brought into one. */
  readonly inOneOrder?: {
    readonly asked: (answer: unknown) => unknown;
    readonly said: (answer: unknown) => unknown;
  };
}
