import { budgetStream, performanceStream, unitStream } from '@ledger/domain';
import { unfinishedAmong } from '../imports-seen';
import type { UnitYear } from '../write-side';
import type { PrivateFolds } from './private-folds';

/**
 * Ids of the imports of the year that were cut off and begin at an entry with one of these keys. It is that entry which
 * tells them, not the file: it may have been mended since.
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
