import type { Cell } from '@ledger/papers';
import type { Duty, PaperFigure } from '../statement';
import { cellAt } from '../tables/head';
import { cellBelow, figureBelow, itemRows, nameCells, rowKind, weightInName, type Form } from './score-cells';
import { headsOfKind, rowsBelow, type Section } from './score-heads';
import { addsUpTo, sumOf } from './score-sums';
import { dutiesOfMost, type TriedSum } from './tried-sums';

/**
 * A weight that covers all rows from its own to the next group: 产出指标（50分）, or a cell of 分值 beside 一级指标.
 */
interface Weighed {
  readonly figure: PaperFigure;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The weight of a group = Σ of the weights in it, on each level. Claimed only if it holds for most groups of the form.
 */
export function groupSums(form: Form): readonly Duty[] {
  return dutiesOfMost(form.sections.flatMap((section) => sumsIn(form, section)));
}

/** The weights behind names in all sections. */
export function namedWeights(form: Form): readonly PaperFigure[] {
  return form.sections.flatMap((section) =>
    rowsBelow(section).flatMap((row) =>
      nameCells(form, section, row).flatMap((cell) => weightInName(form, cell) ?? []),
    ),
  );
}

function sumsIn(form: Form, section: Section): readonly TriedSum[] {
  const weighed = weighedIn(form, section);
  const rows = itemRows(form, section);
  return weighed.flatMap((group): readonly TriedSum[] => {
    const parts = partsOf(group, weighed, rows);
    if (parts.length === 0) return [];
    const figures = parts.map(({ figure }) => figure);
    const holds = addsUpTo(figures, Number(group.figure.value));
    const isKnown = form.table.isUnruled !== true && !isOverPages(form, group);
    return holds || isKnown ? [{ duty: sumOf(group.figure, figures, 'group'), holds }] : [];
  });
}

/**
 * If a page break cuts a merged cell, its text may stand on either page, so it is not known which rows the cell covers.
 */
function isOverPages({ rows }: Form, { from, to }: Weighed): boolean {
  const pages = new Set<number>();
  for (let row = from - 1; row <= to; row += 1) for (const { page } of rows.get(row) ?? []) pages.add(page);
  return pages.size > 1;
}

/** The weights on the next finer level that covers every scored row of the group. */
function partsOf(group: Weighed, weighed: readonly Weighed[], rows: readonly number[]): readonly Weighed[] {
  const scored = rows.filter((row) => group.from <= row && row < group.to);
  const finer = weighed.filter(
    ({ column, from }) => column > group.column && group.from <= from && from < group.to,
  );
  const columns = [...new Set(finer.map(({ column }) => column))].sort((one, other) => one - other);
  const levels = columns.map((column) => finer.filter((other) => other.column === column));
  return (
    levels.find((level) => scored.every((row) => level.some(({ from, to }) => from <= row && row < to))) ?? []
  );
}

function weighedIn(form: Form, section: Section): readonly Weighed[] {
  const heads = headsOfKind(section, 'weight');
  return rowsBelow(section)
    .filter((row) => rowKind(form, row) === 'item')
    .flatMap((row) => {
      const named = nameCells(form, section, row).flatMap((cell) => {
        const figure = weightInName(form, cell);
        return figure && !isGoingOn(form, cell) ? [{ figure, cell, isNumber: false }] : [];
      });
      const numbered = heads.flatMap((head) => {
        const [cell, figure] = [cellBelow(form, head, row), figureBelow(form, head, row)];
        return cell && figure ? [{ figure, cell, isNumber: true }] : [];
      });
      return [...named, ...numbered].map(({ figure, ...opening }) => ({
        figure,
        column: opening.cell.column,
        from: row,
        to: endOf(form, section, opening),
      }));
    });
}

/** The name of a group is repeated on the next page. The group continues. */
function isGoingOn({ table }: Form, { row, column, text }: Cell): boolean {
  return row > 0 && cellAt(table, row - 1, column)?.text === text;
}

interface Opening {
  readonly cell: Cell;
  readonly isNumber: boolean;
}

/**
 * The row where the next group begins, in this column or in one to the left. Below a merged cell nothing is printed.
 */
function endOf(form: Form, section: Section, { cell, isNumber }: Opening): number {
  for (let row = cell.row + 1; row < section.to; row += 1) {
    if (rowKind(form, row) !== 'item') return row;
    const isNext = (form.rows.get(row) ?? []).some((other) => {
      if (other.column > cell.column || other.text.trim() === '') return false;
      if (other.column === cell.column) return isNumber || other.text !== cell.text;
      // A number to the left is the number of the row.
      return (
        !/^\d+$/u.test(other.text.trim()) && cellAt(form.table, cell.row, other.column)?.text !== other.text
      );
    });
    if (isNext) return row;
  }
  return section.to;
}
