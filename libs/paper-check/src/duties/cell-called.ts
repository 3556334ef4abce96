import type { Cell } from '@ledger/papers';
import type { PaperFigure } from '../statement';

/** What a cell is called as a figure of a form, and the chapter of its table. */
export function cellCalled(
  table: number,
  { row, column }: Pick<Cell, 'row' | 'column'>,
): Pick<PaperFigure, 'figureId' | 'chapter'> {
  return {
    figureId: `s${String(table + 1)}.r${String(row + 1)}.c${String(column + 1)}`,
    chapter: `表${String(table + 1)}`,
  };
}
