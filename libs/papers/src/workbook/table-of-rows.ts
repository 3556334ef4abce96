import { indented } from '../indent';
import type { Cell, Table } from '../paper';
import type { GridRow } from './grid';

/** Makes one table of rows, even if empty rows lie between them. */
export function tableOfRows(rows: readonly GridRow[], page: number): Table {
  const all = rows.flatMap(({ cells }) => cells);
  const first = all.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const end = all.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const places = new Set(rows.map(({ at }) => at));
  const cells = rows.flatMap(({ at, cells: own }, row) =>
    own.map(({ column, rowSpan, columnSpan, text, indent }): Cell => {
      // A merged cell may span empty rows, which were removed.
      const kept = Array.from({ length: Math.min(rowSpan, rows.length) }, (_, i) => at + i);
      const span = kept.filter((below) => places.has(below)).length;
      return { row, column: column - first, rowSpan: span, columnSpan, text, ...indented(indent), page };
    }),
  );
  return { kind: 'table', page, rowCount: rows.length, columnCount: end - first, cells };
}
