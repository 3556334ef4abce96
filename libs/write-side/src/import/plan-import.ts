import type { UnitYear } from '../write-side';
import type { ImportEntry } from './import-entry';
import type { PrivateFolds } from './private-folds';
import { Turns } from './turns';
import { YearPlan, type ImportPlan } from './year-plan';

/**
 * The first pass for one year: decides each entry in memory and says what would happen to it. The folds are private and
 * grow with the decided events. Entries after a refused one are still decided, so that one run reports as much as
 * possible.
 */
export async function planImport(
  folds: PrivateFolds,
  address: UnitYear,
  entries: readonly ImportEntry[],
): Promise<ImportPlan> {
  const plan = new YearPlan(folds, address, entries);
  const turns = new Turns();
  while (plan.next) {
    await turns.next();
    await plan.decideNext();
  }
  return plan.made();
}
