import { budgetStream, performanceStream, unitStream } from '@ledger/domain';
import { unfinishedAmong } from '../imports-seen';
import type { UnitYear } from '../write-side';
import type { PrivateFolds } from './private-folds';

/**
 * The ids of interrupted imports of the year that began with an entry under one of these keys. The entry identifies the
 * import, because the file may have been corrected since.
 */
export async function resumedBy(
  folds: PrivateFolds,
  { unitCode, fiscalYear }: UnitYear,
  keys: readonly string[],
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const streams = await Promise.all([
    folds.units.load(unitStream(unitCode)),
    folds.budgets.load(budgetStream(unitCode, fiscalYear)),
    folds.performances.load(performanceStream(unitCode, fiscalYear)),
  ]);
  const known = new Set(keys);
  return unfinishedAmong(
    streams.map(({ folded }) => folded.imports),
    (key) => known.has(key),
  );
}
