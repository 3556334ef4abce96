import { joinLines } from '../join-text';
import type { Cell, Table } from '../paper';
import { PaperError } from '../paper-error';

/** A cell as markup writes it: in the order of its row, without a column of its own. */
export interface MarkedCell {
  readonly text: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Spans beyond these are a trick, not a table. */
const LONGEST_SPAN = 1_000;
/** No page is as wide; each row looks for its place among all of them. */
const MOST_COLUMNS = 2 * LONGEST_SPAN;

/** Puts the cells of rows into their columns: a cell that spans rows takes its place in those below, too. */
export function tableOf(rows: readonly (readonly MarkedCell[])[], page: number): Table {
  const takenUntil: number[] = [];
  const cells: Cell[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const marked of row) {
      while ((takenUntil[column] ?? 0) > index) column += 1;
      if (column >= MOST_COLUMNS) throw new PaperError('PAPER_TOO_LARGE');
      const rowSpan = Math.min(marked.rowSpan, rows.length - index);
      const columnSpan = Math.min(marked.columnSpan, LONGEST_SPAN);
      cells.push({ row: index, column, rowSpan, columnSpan, text: joinLines(marked.text), page });
      for (let covered = column; covered < column + columnSpan; covered += 1)
        takenUntil[covered] = index + rowSpan;
      column += columnSpan;
    }
  });
  return { kind: 'table', page, rowCount: rows.length, columnCount: takenUntil.length, cells };
}
