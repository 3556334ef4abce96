import { writeWorkbook, type Merge, type WrittenCell, type WrittenSheet } from '@ledger/sheets';
import stringWidth from 'string-width';
import {
  isTable,
  textOfCell,
  type Block,
  type Column,
  type Report,
  type Table,
  type TableCell,
} from './table';

/** The question and the point of an answer. They are written into the file, so that anyone can repeat the question. */
export interface Asked {
  /** As the command line or the API writes it. */
  readonly question: string;
  /** The point in words: unit, year and date. */
  readonly point: string;
  /** Absent if the answer did not come from a ledger. */
  readonly basis?: string;
}

const WIDTHS = { least: 8, most: 60 } as const;

/** Makes an xlsx with one sheet per table of the report. A report without a table becomes one sheet of lines. */
export async function workbookOf(report: Report, asked: Asked): Promise<Uint8Array> {
  const parts = partsOf(report);
  return writeWorkbook(parts.map((part) => sheetOf(part, asked)));
}

interface Part {
  readonly title: string;
  readonly table: Table;
  /** The lines of the report beside the table. */
  readonly lines: readonly string[];
}

/** Splits the report into tables. Each has the heading above it, and the lines around it up to the next table. */
function partsOf(report: Report): readonly Part[] {
  const parts: { title: string; table?: Table; lines: string[] }[] = [];
  for (const block of report) {
    const last = parts.at(-1);
    if (startsPart(block, last)) parts.push({ title: titleOf(block) ?? last?.title ?? '', lines: [] });
    const part = parts.at(-1);
    if (part && typeof block === 'string') part.lines.push(block.trim());
    if (part && isTable(block)) part.table = block;
  }
  return parts.map(({ title, table = { columns: [], rows: [] }, lines }) => ({ title, table, lines }));
}

function startsPart(block: Block, last: { readonly table?: Table } | undefined): boolean {
  return last === undefined || titleOf(block) !== undefined || (isTable(block) && last.table !== undefined);
}

function titleOf(block: Block): string | undefined {
  return typeof block === 'object' && !isTable(block) ? block.heading : undefined;
}

function sheetOf({ title, table: { columns, rows }, lines }: Part, asked: Asked): WrittenSheet {
  const { point } = asked;
  const above: WrittenCell[][] = [[{ text: title, look: 'title' }], [{ text: point, look: 'remark' }]];
  const heads = headOf(columns, above.length);
  const last = Math.max(columns.length - 1, 0);
  const across = (row: number): Merge => ({ top: row, left: 0, bottom: row, right: last });
  return {
    name: title,
    rows: [
      ...above,
      ...heads.rows,
      ...rows.map((row) => columns.map((_, i) => cellOf(row[i] ?? ''))),
      ...lines.map((text): WrittenCell[] => [{ text, look: 'remark' }]),
    ],
    merges: [...(last > 0 ? [across(0), across(1)] : []), ...heads.merges],
    widths: columns.map((column, i) =>
      widthOf(
        column,
        rows.map((row) => row[i] ?? ''),
      ),
    ),
    frozenRows: above.length + heads.rows.length,
    notes: [{ row: 0, column: 0, text: noteOf(asked) }],
  };
}

function noteOf({ question, point, basis }: Asked): string {
  return [`问题 question：${question}`, point, ...(basis === undefined ? [] : [`basis ${basis}`])].join('\n');
}

/** One row of heads, or two if columns share a head. A head that is not shared spans both rows. */
function headOf(columns: readonly Column[], top: number) {
  const head = (text: string): WrittenCell => ({ text, look: 'head' });
  if (columns.length === 0) return { rows: [], merges: [] };
  if (columns.every(({ group }) => group === undefined))
    return { rows: [columns.map(({ title }) => head(title))], merges: [] };
  const merges = columns.flatMap(({ group }, left): Merge[] => {
    if (group === undefined) return [{ top, left, bottom: top + 1, right: left }];
    if (columns[left - 1]?.group === group) return [];
    let right = left;
    while (columns[right + 1]?.group === group) right += 1;
    return right > left ? [{ top, left, bottom: top, right }] : [];
  });
  // Only the first cell of a merge is shown. The others are empty but have the same style.
  const upper = columns.map(({ title, group }, i) =>
    head(group === undefined ? title : columns[i - 1]?.group === group ? '' : group),
  );
  const lower = columns.map(({ title, group }) => head(group === undefined ? '' : title));
  return { rows: [upper, lower], merges };
}

function cellOf(cell: TableCell): WrittenCell {
  if (typeof cell === 'string') return cell === '' ? undefined : { text: cell };
  if ('day' in cell) return { day: cell.day };
  return { number: cell.value, shown: cell.shown === 'count' ? 'plain' : cell.shown };
}

function widthOf({ title }: Column, cells: readonly TableCell[]): number {
  const widest = cells.reduce(
    (most, cell) => Math.max(most, stringWidth(textOfCell(cell))),
    stringWidth(title),
  );
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, widest + 2));
}
