import type { GridCell, GridTable } from './grid-table';
import type { TextRun } from './marks';
import { linesOf, textOf, type TextLine } from './text-lines';

/** A number alone, as amounts are printed. Also a dash that stands for nothing. */
const NUMBER = /^[-−—–]?[¥￥]?[\d,，]+(?:\.\d+)?%?$|^[-−—–]+$/u;

/**
 * Some tables rule their columns but not their rows, so one cell holds a column of numbers. If at least two cells of a
 * row hold equally many numbers, the row is split into as many rows, midway between the numbers.
 */
export function splitStackedRows(table: GridTable): GridTable {
  const rows = table.ys.slice(1).map((_, row) => row);
  return rows.reduceRight(splitRow, table);
}

function splitRow(table: GridTable, row: number): GridTable {
  const cells = table.cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
  const stacks = cells.map((cell) => numberLines(cell)).filter((lines) => lines.length > 1);
  const [most] = [...stacks].sort((one, other) => other.length - one.length);
  if (stacks.length < 2 || !most) return table;
  const cuts = most.slice(1).map((line, index) => (line.top + (most[index]?.bottom ?? line.top)) / 2);
  return cutRow(table, row, cuts);
}

/** The lines of a cell if all of them are numbers; otherwise none. */
function numberLines(cell: GridCell): readonly TextLine[] {
  const lines = linesOf(cell.runs);
  return lines.every((line) => NUMBER.test(textOf(line))) ? lines : [];
}

function cutRow(table: GridTable, row: number, cuts: readonly number[]): GridTable {
  const ys = [...table.ys.slice(0, row + 1), ...cuts, ...table.ys.slice(row + 1)];
  const cells = table.cells.flatMap((cell) => {
    if (cell.row > row) return [{ ...cell, row: cell.row + cuts.length }];
    if (cell.row === row && cell.rowSpan === 1) return cutCell(cell, cuts);
    return cell.row + cell.rowSpan > row ? [{ ...cell, rowSpan: cell.rowSpan + cuts.length }] : [cell];
  });
  return { ...table, ys, cells };
}

function cutCell(cell: GridCell, cuts: readonly number[]): readonly GridCell[] {
  return [...cuts, Infinity].map((to, index) => {
    const from = index === 0 ? -Infinity : (cuts[index - 1] ?? -Infinity);
    return { ...cell, row: cell.row + index, runs: cell.runs.filter((run) => isBetween(run, from, to)) };
  });
}

function isBetween({ top, bottom }: TextRun, from: number, to: number): boolean {
  const y = (top + bottom) / 2;
  return y >= from && y < to;
}
