import type { BudgetErrorCode } from '../budget/budget.errors';
import { appropriate, open, type Command } from './budget-year';

/** Both sides of one boundary of one code: a refused case, and the nearest case that is accepted. */
export interface RefusalCase {
  readonly code: BudgetErrorCode;
  /** Completes "refuses …". */
  readonly claim: string;
  readonly refused: Step;
  readonly accepted: Step;
}

export interface Step {
  readonly history: readonly Command[];
  readonly command: Command;
  readonly actor?: string;
}

/** An opened year in control mode with its appropriation. */
export const YEAR: readonly Command[] = [open(), appropriate()];

export function on(history: readonly Command[], command: Command, actor?: string): Step {
  return actor === undefined ? { history, command } : { history, command, actor };
}
