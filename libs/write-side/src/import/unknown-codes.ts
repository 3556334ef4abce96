import {
  DomainError,
  budgetCards,
  openedYear,
  unknownCodesOf,
  firstDayOf,
  type BudgetState,
} from '@ledger/domain';

/**
 * If an entry was refused because of unknown codes, declares them in the private fold of this import. So later entries
 * are not refused for the same codes, nor for a line that this entry would have opened. Returns false if the entry was
 * refused for another reason.
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
