import type { Sheet } from '@ledger/sheets';
import { joinLines } from '../join-text';

/** A row of a sheet that holds anything. */
export interface GridRow {
  /** Counted from 0 in the sheet. */
  readonly at: number;
  readonly cells: readonly GridCell[];
}

/** A cell that holds something; what a merge covers is none. */
interface GridCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly isNumber: boolean;
}

/** As wide as a printed table can be; a used range of 16,384 columns is formatting. */
const WIDEST = 256;

/** What a sheet shows, row by row, without the rows that hold nothing. Dots stand for rows left out, and say nothing. */
export function gridOf(sheet: Sheet): readonly GridRow[] {
  const spans = new Map(
    sheet.merges.map(({ top, left, bottom, right }) => [
      `${String(top)},${String(left)}`,
      { rowSpan: bottom - top + 1, columnSpan: Math.min(right, WIDEST) - left + 1 },
    ]),
  );
  return sheet.rows.flatMap((row, at) => {
    const cells = row.slice(0, WIDEST).flatMap((cell, column): readonly GridCell[] => {
      const text = cell === undefined ? '' : joinLines(sheet.shown(at, column).split(/\r?\n/));
      if (text === '') return [];
      const { rowSpan, columnSpan } = spans.get(`${String(at)},${String(column)}`) ?? {
        rowSpan: 1,
        columnSpan: 1,
      };
      return [{ column, rowSpan, columnSpan, text, isNumber: typeof cell === 'number' }];
    });
    const isFiller = cells.every(({ text }) => /^[….·]+$/u.test(text));
    return isFiller ? [] : [{ at, cells }];
  });
}
