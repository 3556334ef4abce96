import {
  DomainError,
  budgetCards,
  openedYear,
  unknownCodesOf,
  firstDayOf,
  type BudgetState,
} from '@ledger/domain';

/**
 * Takes the codes that an entry was refused for as declared, on a fold of this import alone: the entries behind it are
 * not refused for them again, nor for a line that this one would have opened. False where it was refused for another
 * reason.
 */
export function takeAsDeclared(state: BudgetState, error: unknown): boolean {
  const codes = error instanceof DomainError ? unknownCodesOf(error) : [];
  if (codes.length === 0) return false;
  budgetCards.CodesDeclared.evolve(state, {
    occurredOn: firstDayOf(openedYear(state).fiscalYear),
    codes: codes.map((named) => ({ ...named, name: named.code, source: '' })),
  });
  return true;
}
