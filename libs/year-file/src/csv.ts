import { looksLikeFormula } from '@ledger/domain';

export interface CsvRow {
  /** The line on which the row begins, from 1. A quoted cell may contain line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The column in its line where each cell begins, from 1. Absent if no cell is quoted; see {@link columnOf}. */
  readonly columns?: readonly number[];
}

export type CsvResult =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly problem: string };

/** The column of a cell's first character in its line, from 1. */
export function columnOf({ cells, columns }: CsvRow, cell: number): number {
  return columns?.[cell] ?? cells.slice(0, cell).reduce((column, text) => column + text.length + 1, 1);
}

/** Reads CSV (RFC 4180). Tolerates a byte order mark, LF or CRLF, and empty lines, as in Excel's "CSV UTF-8". */
export function readCsv(text: string): CsvResult {
  const rows: CsvRow[] = [];
  let [line, start] = [1, text.startsWith('\uFEFF') ? 1 : 0];
  while (start < text.length) {
    const row = plainRow(text, start) ?? quotedRow(text, start);
    if ('problem' in row)
      return { ok: false, line: line + row.lines, column: row.column, problem: row.problem };
    const { cells, columns } = row;
    if (cells.some((cell) => cell !== '')) rows.push(columns ? { line, cells, columns } : { line, cells });
    line += row.lines;
    start = row.end;
  }
  return { ok: true, rows };
}

interface ReadRow {
  readonly cells: readonly string[];
  readonly columns?: readonly number[];
  /** How many lines the row spans, and where the next row begins. */
  readonly lines: number;
  readonly end: number;
}

/** Reads a row without quotes, as almost all rows are; undefined for other rows. */
function plainRow(text: string, start: number): ReadRow | undefined {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  const row = text.slice(start, end > start && text[end - 1] === '\r' && feed >= 0 ? end - 1 : end);
  return row.includes('"') || row.includes('\r')
    ? undefined
    : { cells: row.split(','), lines: 1, end: end + 1 };
}

interface BadRow {
  readonly problem: string;
  /** The number of lines before the current one. */
  readonly lines: number;
  readonly column: number;
}

function quotedRow(text: string, start: number): ReadRow | BadRow {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  cell.lastIndex = start;
  const [cells, columns]: [string[], number[]] = [[], []];
  for (let [lines, lineStart] = [0, start]; ;) {
    const at = cell.lastIndex;
    const column = at - lineStart + 1;
    const match = cell.exec(text);
    if (!match) return { problem: text.slice(at, at + 20), lines, column };
    const [whole, quoted, bare = '', end] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? bare);
    columns.push(column);
    const breaks = whole.split('\n').length - 1;
    if (breaks > 0) [lines, lineStart] = [lines + breaks, at + whole.lastIndexOf('\n') + 1];
    if (end !== ',') return { cells, columns, lines, end: Math.max(cell.lastIndex, at + 1) };
  }
}

/**
 * One row of CSV without a line break at its end. Quotes cells if needed, and makes cells harmless that a spreadsheet
 * would execute.
 */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map(inert)
    .map((text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',');
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Puts an apostrophe before a text that a spreadsheet would execute. {@link asWritten} removes it again. */
function inert(text: string): string {
  return looksLikeFormula(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The content of a cell before it was made harmless. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell;
}
