import type { Cell, Sheet } from '../reading/workbook';

/** Fills every cell of a merge with its value. A merge that begins above these rows belongs to another list. */
export function filledMerges(
  { rows, merges }: Sheet,
  { from, to }: { readonly from: number; readonly to: number },
): readonly (readonly Cell[])[] {
  const filled = rows.slice(from, to);
  // Copies only the rows with merges. They are few, and a list may have hundreds of thousands of rows.
  const own = new Map<number, Cell[]>();
  for (const { top, left, bottom, right } of merges) {
    if (top < from) continue;
    const value = rows[top]?.[left];
    for (let row = top - from; row <= Math.min(bottom - from, filled.length - 1); row += 1)
      for (let column = left; column <= Math.min(right, left + 300); column += 1) {
        const cells = own.get(row) ?? [...(filled[row] ?? [])];
        own.set(row, cells);
        cells[column] = value;
      }
  }
  for (const [row, cells] of own) filled[row] = Array.from(cells);
  return filled;
}
