import type { Block, Cell, Table } from '../paper';
import { withBrokenRow } from './broken-rows';

/** Points. The edges of one table stand at the same places on each page, within this tolerance. */
const SAME_PLACE = 6;

/** Joins a table with the tables on the following pages that have the same columns. Leaves out a repeated head. */
export function joinContinuedTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const whole = before?.kind === 'table' && block.kind === 'table' ? joinedTable(before, block) : undefined;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(block);
  }
  return joined;
}

/** Joins two parts of a table; undefined if the second part is another table. */
function joinedTable(table: Table, next: Table): Table | undefined {
  const lastPage = Math.max(...table.cells.map(({ page }) => page));
  if (next.page !== lastPage + 1) return undefined;
  const [here, there] = [edgesOf(table, lastPage), edgesOf(next, next.page)];
  const edges = here.length >= there.length ? here : there;
  // A page may break inside a head, before its columns divide. Then the part with fewer columns has its edges on edges
  // of the other.
  if (![...here, ...there].every((edge) => placeOf(edge, edges) >= 0)) return undefined;
  if (!isNear(here[0], there[0]) || !isNear(here.at(-1), there.at(-1))) return undefined;
  return join(onEdges(table, here, edges), onEdges(next, there, edges));
}

function edgesOf(table: Table, page: number): readonly number[] {
  const edges = table.cells
    .flatMap((cell) => (cell.page === page && cell.box ? [cell.box.left, cell.box.right] : []))
    .sort((one, other) => one - other);
  return edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? edge) > SAME_PLACE / 2);
}

function placeOf(edge: number, edges: readonly number[]): number {
  return edges.findIndex((other) => isNear(edge, other));
}

function isNear(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) < SAME_PLACE;
}

/** Counts the columns of a table on the edges of another table that has more. */
function onEdges(table: Table, own: readonly number[], edges: readonly number[]): Table {
  if (own.length === edges.length) return table;
  const places = own.map((edge) => placeOf(edge, edges));
  const cells = table.cells.map((cell) => {
    const column = places[cell.column] ?? cell.column;
    return { ...cell, column, columnSpan: (places[cell.column + cell.columnSpan] ?? column + 1) - column };
  });
  return { ...table, columnCount: edges.length - 1, cells };
}

function join(table: Table, next: Table): Table {
  const repeated = repeatedRows(table, next);
  const { cells, isBroken } = withBrokenRow(table, next, repeated);
  const skipped = isBroken ? repeated + 1 : repeated;
  const moved = next.cells
    .filter(({ row }) => row >= skipped)
    .map((cell) => ({ ...cell, row: cell.row - skipped + table.rowCount }));
  return { ...table, rowCount: table.rowCount + next.rowCount - skipped, cells: [...cells, ...moved] };
}

/** How many rows at the top of `next` repeat the first rows of `table`. */
function repeatedRows(table: Table, next: Table): number {
  let row = 0;
  while (row < next.rowCount && isSameRow(rowOf(table, row), rowOf(next, row))) row += 1;
  return row;
}

function rowOf(table: Table, row: number): readonly Cell[] {
  return table.cells.filter((cell) => cell.row === row);
}

function isSameRow(one: readonly Cell[], other: readonly Cell[]): boolean {
  return (
    one.length === other.length &&
    one.every((cell, index) => cell.text === other[index]?.text && cell.column === other[index]?.column)
  );
}
