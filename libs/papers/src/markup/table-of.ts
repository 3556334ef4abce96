import { indented } from '../indent';
import { joinLines } from '../join-text';
import type { Cell, Table } from '../paper';
import { PaperError } from '../paper-error';

/** A cell as markup writes it: its place in the row is known, its column is not. */
export interface MarkedCell {
  readonly text: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** In characters; 0 if the text is not set in. */
  readonly indent?: number;
}

/** A longer span is an attack, not a table. */
const LONGEST_SPAN = 1_000;
/** No real page is as wide. The limit is needed because each row searches all columns for a free place. */
const MOST_COLUMNS = 2 * LONGEST_SPAN;

/** Gives each cell its column. A cell that spans rows also takes its place in the rows below. */
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
      cells.push({
        row: index,
        column,
        rowSpan,
        columnSpan,
        text: joinLines(marked.text),
        ...indented(marked.indent ?? 0),
        page,
      });
      for (let covered = column; covered < column + columnSpan; covered += 1)
        takenUntil[covered] = index + rowSpan;
      column += columnSpan;
    }
  });
  return { kind: 'table', page, rowCount: rows.length, columnCount: takenUntil.length, cells };
}
