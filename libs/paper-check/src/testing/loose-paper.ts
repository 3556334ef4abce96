import type { Paper } from '@ledger/papers';
import { checkPaper } from '../check-paper';
import type { PaperReport } from '../report';
import { reportOn } from './text-paper';

/** The rows of a form without the places that merged cells cover. */
export type Rows = readonly (readonly string[])[];

const TITLE = '某某市河湖局2023年度项目支出绩效自评表\n';

/** Copied from a page: tabs between the cells that are there. */
export const asTabs = (rows: Rows) => TITLE + rows.map((row) => row.join('\t')).join('\n');
export const asBars = (rows: Rows) => TITLE + rows.map((row) => `${row.join(' | ')} |||`).join('\n');
const asLines = (rows: Rows) => TITLE + rows.map((row) => filled(row).join(' ')).join('\n');
export const asText = (rows: Rows) => TITLE + rows.map((row) => filled(row).join(' ')).join(' ');
const asCells = (rows: Rows) => TITLE + rows.flatMap(filled).join('\n');

function filled(row: readonly string[]): readonly string[] {
  return row.filter((text) => text !== '');
}

/** The rows with one cell printed wrong. */
export function replaced(rows: Rows, row: number, [right, wrong]: readonly [string, string]): Rows {
  const at = rows[row]?.lastIndexOf(right) ?? -1;
  if (at < 0) throw new Error(`no cell of row ${String(row)} says ${right}`);
  return rows.map((cells, index) => (index === row ? cells.with(at, wrong) : cells));
}

/** As a PDF without rulings prints it: what stands in a row is known, its column is not. */
function reportOnUnruled(rows: Rows): PaperReport {
  const cells = rows.flatMap((texts, row) =>
    filled(texts).map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, page: 2 })),
  );
  const paper: Paper = {
    format: 'pdf',
    pages: [{ number: 1 }, { number: 2 }],
    blocks: [
      {
        kind: 'table',
        page: 2,
        rowCount: rows.length,
        columnCount: 9,
        notRead: 'COLUMNS_UNCLEAR',
        isUnruled: true,
        cells,
      },
    ],
  };
  return checkPaper(paper);
}

/** How a form may lose its columns. */
export const WAYS = [
  ['with the cells that a page shows', (rows: Rows) => reportOn(asTabs(rows))],
  ['between bars', (rows: Rows) => reportOn(asBars(rows))],
  ['as lines', (rows: Rows) => reportOn(asLines(rows))],
  ['as running text', (rows: Rows) => reportOn(asText(rows))],
  ['a cell on each line', (rows: Rows) => reportOn(asCells(rows))],
  ['without rulings', (rows: Rows) => Promise.resolve(reportOnUnruled(rows))],
] as const;
