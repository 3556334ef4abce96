import type { Cell, Table } from '@ledger/papers';

/** Each table is searched for every one of its rows. */
const known = new WeakMap<Table, ReadonlyMap<number, readonly Cell[]>>();

/** The cells that cover a row, in the order of the table. */
export function cellsOver(table: Table, row: number): readonly Cell[] {
  let rows = known.get(table);
  if (!rows) known.set(table, (rows = rowsOf(table)));
  return rows.get(row) ?? [];
}

/** The cell that begins at a place. */
export function cellBeginning(table: Table, row: number, column: number): Cell | undefined {
  return cellsOver(table, row).find((cell) => cell.row === row && cell.column === column);
}

function rowsOf({ cells }: Table): ReadonlyMap<number, readonly Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const before = rows.get(row);
      if (before) before.push(cell);
      else rows.set(row, [cell]);
    }
  }
  return rows;
}
