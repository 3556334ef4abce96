import type { RefusalDetails } from '../domain-error';
import { refuse, type BudgetBreachCode, type MayBreach } from './budget.errors';
import { openedYear, type BudgetState } from './budget.state';

/** A rule that objects to a well-formed command. */
export interface Finding {
  readonly code: BudgetBreachCode;
  readonly details: RefusalDetails;
}

/** The finding, said of this field of the command. */
export function at(field: string, { code, details }: Finding): Finding {
  return { code, details: { ...details, field } };
}

/**
 * What becomes of objections, given in the order of checking: the first is thrown in `control` mode; in `record` mode
 * all are named on the event, each code once.
 * @throws DomainError with the first finding's code
 */
export function judged(state: BudgetState, findings: readonly (Finding | undefined)[]): MayBreach {
  const found = findings.filter((finding) => finding !== undefined);
  const [first] = found;
  if (!first) return {};
  if (openedYear(state).mode === 'control') return refuse(first.code, first.details);
  return { breaches: [...new Set(found.map(({ code }) => code))] };
}
