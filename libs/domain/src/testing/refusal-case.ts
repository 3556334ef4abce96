import type { BudgetErrorCode } from '../budget/budget.errors';
import { appropriate, open, type Command } from './budget-year';

/** Both sides of one boundary of one code: what is refused, and the nearest thing that is not. */
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
