import type { Cell, Table } from '../paper';
import type { GridCell, GridTable } from './grid-table';
import { isBordered, type Grid } from './grids';
import type { TextRun } from './marks';
import { splitAtBorders } from './split-runs';
import { splitStackedRows } from './stacked-rows';
import { indented } from '../indent';
import { joinLines } from '../join-text';
import { linesOf, textOf } from './text-lines';

/** The table in a grid. Places without a line between them are one cell. */
export function ruledTable(grid: Grid, runs: readonly TextRun[], page: number): Table {
  const table = splitStackedRows({
    xs: grid.xs,
    ys: grid.ys,
    cells: withRuns(grid, mergedCells(grid), splitAtBorders(grid, runs)),
  });
  return {
    kind: 'table',
    page,
    rowCount: table.ys.length - 1,
    columnCount: table.xs.length - 1,
    cells: table.cells.map((cell) => cellOf(cell, table, page)),
  };
}

function cellOf(cell: GridCell, { xs, ys }: GridTable, page: number): Cell {
  const { runs, ...place } = cell;
  const lines = linesOf(runs);
  return {
    ...place,
    text: joinLines(lines.map(textOf)),
    ...indented(
      lines[0] ? (lines[0].left - (xs[cell.column] ?? 0)) / Math.max(1, lines[0].bottom - lines[0].top) : 0,
    ),
    page,
    box: {
      left: xs[cell.column] ?? 0,
      top: ys[cell.row] ?? 0,
      right: xs[cell.column + cell.columnSpan] ?? 0,
      bottom: ys[cell.row + cell.rowSpan] ?? 0,
    },
  };
}

/** Grows each cell to the right and down until a line stops it. */
function mergedCells(grid: Grid): readonly GridCell[] {
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !hasLineLeftOf(grid, row, column + columnSpan)) columnSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && !hasLineAbove(grid, row + rowSpan, { column, columnSpan })) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c);
      }
      cells.push({ row, column, rowSpan, columnSpan, runs: [] });
    }
  }
  return cells;
}

function hasLineLeftOf({ xs, ys, ...grid }: Grid, row: number, column: number): boolean {
  const side = {
    direction: 'vertical',
    at: xs[column] ?? 0,
    from: ys[row] ?? 0,
    to: ys[row + 1] ?? 0,
  } as const;
  return isBordered({ xs, ys, ...grid }, side);
}

function hasLineAbove(
  grid: Grid,
  row: number,
  { column, columnSpan }: { readonly column: number; readonly columnSpan: number },
): boolean {
  const { xs, ys } = grid;
  return isBordered(grid, {
    direction: 'horizontal',
    at: ys[row] ?? 0,
    from: xs[column] ?? 0,
    to: xs[column + columnSpan] ?? 0,
  });
}

function withRuns(grid: Grid, cells: readonly GridCell[], runs: readonly TextRun[]): readonly GridCell[] {
  const byCell = new Map<GridCell, TextRun[]>();
  for (const run of runs) {
    const cell = cells.find((candidate) => holds(grid, candidate, run));
    if (cell) byCell.set(cell, [...(byCell.get(cell) ?? []), run]);
  }
  return cells.map((cell) => ({ ...cell, runs: byCell.get(cell) ?? [] }));
}

function holds({ xs, ys }: Grid, cell: GridCell, run: TextRun): boolean {
  const x = (run.left + run.right) / 2;
  const y = (run.top + run.bottom) / 2;
  return (
    x >= (xs[cell.column] ?? 0) &&
    x < (xs[cell.column + cell.columnSpan] ?? 0) &&
    y >= (ys[cell.row] ?? 0) &&
    y < (ys[cell.row + cell.rowSpan] ?? 0)
  );
}
