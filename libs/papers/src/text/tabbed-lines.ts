import { leadingBlanks } from '../indent';
import { tableOf } from '../markup/table-of';
import type { Table } from '../paper';

/**
 * Where the table that begins at `from` ends: behind its last row with several cells. A row with a single filled cell may
 * stand between such rows: `\t\t社会效益\t\t`.
 */
export function tableEnd(lines: readonly string[], from: number): number {
  let end = from + 1;
  for (let index = end; index < lines.length; index += 1) {
    const line = lines[index];
    if (isTabbed(line)) end = index + 1;
    else if (!line?.includes('\t')) break;
  }
  return end;
}

/** Columns between tabs, or between at least two bars. */
export function isTabbed(line: string | undefined): boolean {
  return line !== undefined && (line.trim().includes('\t') || BARS.test(line));
}

const BARS = /\|.*\|/u;
/** `|---|:---:|` below the heads of a table in plain text. */
function isRuleOfBars(line: string): boolean {
  return line.includes('--') && /^[\s|:：-]+$/u.test(line);
}

/**
 * Cells that were merged are missing where text was copied from a page: then the rows have different numbers of cells.
 * If rows with amounts do, and no blank cell is left that would tell why, the columns of their cells are not known.
 */
export function tableOfLines(lines: readonly string[]): Table {
  const printed = lines.filter((line) => !isRuleOfBars(line)).map(cellsOf);
  const rows = withWholeTotals(printed);
  const table = tableOf(
    rows.map((row) =>
      row.map((text) => ({ text: [text], rowSpan: 1, columnSpan: 1, indent: leadingBlanks(text) })),
    ),
    1,
  );
  const isSqueezed = !haveOneLength(rows) && rows.every((row) => row.every((cell) => cell.trim() !== ''));
  return {
    ...table,
    ...(lengthsOf(printed).size > 1 ? { isRagged: true } : {}),
    ...(isSqueezed ? { notRead: 'COLUMNS_UNCLEAR' } : {}),
  };
}

type Row = readonly string[];

const TOTAL = /^(?:合|总|小)计$/u;

/** Whether all rows with amounts have as many cells as the longest row. Merged cells only make the rows of a head shorter. */
function haveOneLength(rows: readonly Row[]): boolean {
  const [length, ...others] = lengthsOf(rows.filter(hasAmount));
  return others.length === 0 && (length === undefined || rows.every((row) => row.length <= length));
}

/** 合计 covers the code and the name of the rows below it: the places that it covers are blank. */
function withWholeTotals(rows: readonly Row[]): readonly Row[] {
  const isTotal = ([first = '']: Row) => TOTAL.test(first.replace(/\s/gu, ''));
  const [length = 0, ...others] = lengthsOf(rows.filter((row) => hasAmount(row) && !isTotal(row)));
  if (others.length > 0) return rows;
  return rows.map((row) => {
    const missing = length - row.length;
    const [first = '', ...rest] = row;
    return isTotal(row) && missing > 0 ? [first, ...Array.from({ length: missing }, () => ''), ...rest] : row;
  });
}

function lengthsOf(rows: readonly Row[]): ReadonlySet<number> {
  return new Set(rows.map(({ length }) => length));
}

function hasAmount(row: Row): boolean {
  return row.some((cell) => /^[-(（]?[\d,]+\.\d+[)）]?$/u.test(cell.trim()));
}

/** What bars enclose: the empty cells behind the last one only fill the row up. */
function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t');
  const cells = line
    .replace(/^\s*\|/u, '')
    .split('|')
    .map((cell) => cell.trim());
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
