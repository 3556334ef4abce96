import type { Fen, LineAmount } from '@ledger/domain';

/** What an adjustment adds to the budget, and what it adds to lines. */
export function amountsOf(items: readonly LineAmount[]): { readonly netFen: Fen; readonly movedFen: Fen } {
  let [netFen, movedFen] = [0, 0];
  for (const { amountFen } of items) {
    netFen += amountFen;
    movedFen += Math.max(0, amountFen);
  }
  return { netFen, movedFen };
}

export function procurementOf(items: readonly LineAmount[]): Fen {
  return items.reduce((sum, { procurementFen }) => sum + procurementFen, 0);
}
