import { EncryptedFileError, HucreError, read, type CellValue, type Sheet as ReadSheet } from 'hucre';
import { SheetError } from '../sheet-error';
import { decodeText } from './decode-text';
import { shownNumber } from './shown-number';
import { countCells } from './count-cells';
import { csvRows } from './csv-rows';
import { otherArchive, otherFormat } from './other-format';
import { archiveIn } from './zip-size';
import { textOf, type Cell, type Sheet, type Workbook } from './workbook';
import { mendedXls } from './xls/mended-xls';
import type { XlsSheet } from './xls/sheet-records';

const MEBIBYTE = 2 ** 20;

/** The largest file that is read. A server reads in a thread whose memory is limited as well. */
const SHEET_LIMITS = {
  bytes: 20 * MEBIBYTE,
  unpackedBytes: 128 * MEBIBYTE,
  rows: 200_000,
  cells: 3_000_000,
} as const;
/** A sheet may have this many rows in addition: those above and below a list. */
const ROWS_BESIDE = 100;

interface ReadingOptions {
  /** The largest size to which a zip may unpack. */
  readonly unpackedLimit?: number;
  /** Also reads number formats, for {@link Sheet.shown}. They need more memory than the cells. */
  readonly asPrinted?: boolean;
}

/**
 * Reads xlsx, xls and CSV. The first bytes decide the format, never the name. Formulas, macros and links to other files
 * are not executed: the value that is stored in the file is read. SHEET_LIMITS bounds the memory. @throws SheetError
 */
export async function readWorkbook(
  bytes: Uint8Array,
  { unpackedLimit = SHEET_LIMITS.unpackedBytes, asPrinted = false }: ReadingOptions = {},
): Promise<Workbook> {
  const limit = SHEET_LIMITS.bytes / MEBIBYTE;
  if (bytes.length > SHEET_LIMITS.bytes) throw new SheetError('FILE_TOO_LARGE', { limit });
  if (!isZip(bytes) && !isCompoundFile(bytes)) return readText(bytes);
  if (isZip(bytes)) checkArchive(bytes, unpackedLimit);
  const xls = isZip(bytes) ? undefined : mendedXls(bytes);
  const { sheets } = await readBinary(xls?.bytes ?? bytes, asPrinted);
  return { sheets: sheets.map((sheet, i) => sheetOf(sheet, asPrinted, xls?.sheets[i])) };
}

/** Checks the format and the size before anything is read. */
function checkArchive(bytes: Uint8Array, most: number): void {
  const archive = archiveIn(bytes);
  if (archive === 'incomplete') throw new SheetError('INCOMPLETE_FILE');
  if (!archive || archive.unpackedBytes > most)
    throw new SheetError('UNPACKS_TOO_LARGE', { limit: most / MEBIBYTE });
  const other = otherArchive(archive.names);
  if (other) throw new SheetError('OTHER_FORMAT', { ...other });
  const limit = SHEET_LIMITS.cells;
  if (countCells(bytes, limit) > limit) throw new SheetError('TOO_MANY_CELLS', { limit });
}

async function readBinary(bytes: Uint8Array, readStyles: boolean) {
  try {
    return await read(bytes, { readStyles });
  } catch (error) {
    if (error instanceof EncryptedFileError && isEncrypted(bytes)) throw new SheetError('NEEDS_PASSWORD');
    if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError)
      throw new SheetError('NOT_A_SPREADSHEET', { problem: error.message });
    throw error;
  }
}

/** The library reports any container without a workbook as encrypted, even a truncated one. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'));
}

/** The separator is the comma, tab or semicolon that separates most cells in the first lines. */
function readText(bytes: Uint8Array): Workbook {
  const other = otherFormat(bytes);
  if (other) throw new SheetError('OTHER_FORMAT', { ...other });
  const { text, encoding } = decodeText(bytes);
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows = textRows(content);
  const formulas = new Set<string>();
  const sheet = { name: 'CSV', rows, merges: [], formulas, isHidden: false, hiddenRows: 0 };
  return { encoding, sheets: [{ ...sheet, shown: asText(rows) }] };
}

function textRows(content: string): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  let filled = 0;
  for (const texts of csvRows(content, delimiterOf(content.slice(0, 20_000)))) {
    if (rows.length === SHEET_LIMITS.rows + ROWS_BESIDE)
      throw new SheetError('TOO_MANY_ROWS', { sheet: 'CSV', limit: SHEET_LIMITS.rows });
    const cells = texts.map((text): Cell => (text === '' ? undefined : withoutFormula(text)));
    for (const cell of cells) if (cell !== undefined) filled += 1;
    if (filled > SHEET_LIMITS.cells) throw new SheetError('TOO_MANY_CELLS', { limit: SHEET_LIMITS.cells });
    rows.push(cells);
  }
  return rows;
}

/** ="00123" is how CSV keeps a spreadsheet from turning text into a number. */
function withoutFormula(text: string): string {
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text;
}

function delimiterOf(beginning: string): string {
  const counts = [',', '\t', ';'].map((mark) => [mark, beginning.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** `xls`: details of an .xls sheet that the library does not report. */
function sheetOf(sheet: ReadSheet, asPrinted: boolean, xls?: XlsSheet): Sheet {
  const { name, rows, merges = [], cells, hidden, veryHidden } = sheet;
  const limit = SHEET_LIMITS.rows;
  if (rows.length > limit + ROWS_BESIDE) throw new SheetError('TOO_MANY_ROWS', { sheet: name, limit });
  const read = cellsOf(rows);
  const filled = (row: number) => read[row]?.some((cell) => cell !== undefined) === true;
  return {
    name: name.trim(),
    rows: read,
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    formulas: xls?.formulas ?? formulasIn(sheet),
    shown: asPrinted && cells ? underFormats(read, cells) : asText(read),
    isHidden: hidden === true || veryHidden === true || xls?.isHidden === true,
    hiddenRows: (xls?.hiddenRows ?? hiddenRowsIn(sheet)).filter(filled).length,
  };
}

function formulasIn({ cells }: ReadSheet): ReadonlySet<string> {
  const formulas = new Set<string>();
  for (const [place, cell] of cells ?? []) if (cell.formula !== undefined) formulas.add(place);
  return formulas;
}

function hiddenRowsIn({ rowDefs }: ReadSheet): readonly number[] {
  return [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : []));
}

/** Takes each row out of the library's result, so that a large sheet is not held twice. */
function cellsOf(rows: CellValue[][]): readonly (readonly Cell[])[] {
  const read: (readonly Cell[])[] = [];
  const days = new Map<number, Cell>();
  for (let i = 0; i < rows.length; i += 1) {
    // The library leaves a hole for a row that the file does not mention.
    read.push(rows[i]?.map((value) => cellOf(value, days)) ?? []);
    rows[i] = [];
  }
  return read;
}

function asText(rows: readonly (readonly Cell[])[]): Sheet['shown'] {
  return (row, column) => textOf(rows[row]?.[column]);
}

function underFormats(
  rows: readonly (readonly Cell[])[],
  cells: NonNullable<ReadSheet['cells']>,
): Sheet['shown'] {
  return (row, column) => {
    const cell = rows[row]?.[column];
    const format = cells.get(`${row},${column}`)?.style?.numFmt;
    return typeof cell === 'number' ? shownNumber(cell, format) : textOf(cell);
  };
}

/** Cells with the same day share one object. */
function cellOf(value: CellValue, days: Map<number, Cell>): Cell {
  if (value === null || value === '') return undefined;
  if (value instanceof Date) {
    const day = days.get(value.getTime()) ?? dayOf(value);
    days.set(value.getTime(), day);
    return day;
  }
  return typeof value === 'boolean' ? String(value) : value;
}

/** A number with a date format may be outside the range of dates. Then this is what a spreadsheet shows. */
function dayOf(value: Date): Cell {
  const day = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return /^\d{4}-/.test(day) ? { day: day.slice(0, 10) } : '########';
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The container format of .xls, and of workbooks protected by a password. */
function isCompoundFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
