import type { Sheet } from '@ledger/sheets';
import { leadingBlanks } from '../indent';
import { joinLines } from '../join-text';

/** A row of a sheet that has content. */
export interface GridRow {
  /** The index of the row in the sheet, from 0. */
  readonly at: number;
  readonly cells: readonly GridCell[];
}

/** A cell that has content. Places that a merged cell covers have none. */
interface GridCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** In characters; 0 if the text is not set in. */
  readonly indent: number;
  readonly isNumber: boolean;
}

/** No printed table is wider. A used range of 16,384 columns is only formatting. */
const WIDEST = 256;

/** The rows of a sheet that have content. Dots that stand for rows left out do not count as content. */
export function gridOf(sheet: Sheet): readonly GridRow[] {
  const spans = new Map(
    sheet.merges.map(({ top, left, bottom, right }) => [
      `${String(top)},${String(left)}`,
      { rowSpan: bottom - top + 1, columnSpan: Math.min(right, WIDEST) - left + 1 },
    ]),
  );
  return sheet.rows.flatMap((row, at) => {
    const cells = row.slice(0, WIDEST).flatMap((cell, column): readonly GridCell[] => {
      const shown = cell === undefined ? '' : sheet.shown(at, column);
      const text = joinLines(shown.split(/\r?\n/));
      if (text === '') return [];
      const { rowSpan, columnSpan } = spans.get(`${String(at)},${String(column)}`) ?? {
        rowSpan: 1,
        columnSpan: 1,
      };
      const indent = leadingBlanks(shown);
      return [{ column, rowSpan, columnSpan, text, indent, isNumber: typeof cell === 'number' }];
    });
    const isFiller = cells.every(({ text }) => /^[….·]+$/u.test(text));
    return isFiller ? [] : [{ at, cells }];
  });
}
