import type { DomainError, Refusal, RefusalKind } from '../domain-error';
import { inputRefusals, refuserOf } from '../refusals';
import { breachErrors } from './breach.errors';
import { identityErrors } from './identity.errors';
import { lineErrors } from './line.errors';
import { authorityErrors, spendingErrors } from './movement.errors';
import { carryErrors, progressErrors, yearErrors } from './year.errors';

/**
 * Everything a budget refuses, in the order of checking. Before any of it, a command whose intent already holds yields
 * no events. Malformed input is refused in every year; a breach is refused in `control` mode and stored on the event in
 * `record` mode.
 */
export const budgetErrors = {
  ...yearErrors,
  ...identityErrors,
  ...progressErrors,
  ...inputRefusals,
  ...carryErrors,
  ...lineErrors,
  ...authorityErrors,
  ...spendingErrors,
  ...breachErrors,
} as const satisfies Record<string, Refusal>;

export type BudgetErrorCode = CodesOf<RefusalKind>;
export type BudgetBreachCode = CodesOf<'breach'>;

/** Events that a rule objected to, stored in `record` mode, name the rules broken; absent means none. */
export interface MayBreach {
  readonly breaches?: readonly BudgetBreachCode[];
}

/** @throws DomainError with this code, always. {@link DomainError.field} is the detail `field`. */
export const refuse: (code: BudgetErrorCode, details?: DomainError['details']) => never =
  refuserOf(budgetErrors);

type CodesOf<Kind extends RefusalKind> = {
  [Code in keyof typeof budgetErrors]: (typeof budgetErrors)[Code]['kind'] extends Kind ? Code : never;
}[keyof typeof budgetErrors];
