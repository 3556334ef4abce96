import type { Fen, LineAmount } from '@ledger/domain';

export function procurementOf(items: readonly LineAmount[]): Fen {
  return items.reduce((sum, { procurementFen }) => sum + procurementFen, 0);
}
