import type { Cell } from '@ledger/papers';
import type { Form } from './score-cells';

/** A cell, and the cell to the right of it. */
interface CellPair {
  readonly cell: Cell;
  readonly beside: Cell | undefined;
}

/** The rows of a form above its first heads: what it says of itself. */
export function rowsAbove({ rows, sections }: Form): readonly (readonly Cell[])[] {
  const first = sections[0]?.top ?? 0;
  return [...rows].filter(([row]) => row < first).map(([, cells]) => cells);
}

export function pairsAbove(form: Form): readonly CellPair[] {
  return rowsAbove(form).flatMap((cells) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell] as const));
    return cells.map((cell) => ({ cell, beside: byColumn.get(cell.column + cell.columnSpan) }));
  });
}
