import { EncryptedFileError, HucreError, read } from 'hucre';
import { SheetError } from '../sheet-error';
import { sheetOf } from './library-sheet';
import { MEBIBYTE, SHEET_LIMITS } from './limits';
import { otherArchive } from './other-format';
import { readText } from './read-text';
import { asText, filledOf, type Sheet, type Workbook } from './workbook';
import { mendedXls } from './xls/mended-xls';
import { countCells, SHEET, type CountLimits } from './xlsx/count-cells';
import { readPlainXlsx, type PlainSheet } from './xlsx/plain-xlsx';
import { withoutCharts } from './xlsx/without-charts';
import { archiveIn } from './zip-size';

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
  if (isZip(bytes)) return readXlsx(bytes, { unpackedLimit, asPrinted });
  const xls = mendedXls(bytes);
  const { sheets } = await readBinary(xls?.bytes ?? bytes, asPrinted);
  return { sheets: sheets.map((sheet, i) => sheetOf(sheet, { asPrinted, ...xls?.sheets[i] })) };
}

async function readXlsx(
  bytes: Uint8Array,
  { unpackedLimit, asPrinted }: Required<ReadingOptions>,
): Promise<Workbook> {
  const isLarge = checkArchive(bytes, unpackedLimit);
  const limits = { ...SHEET_LIMITS, unpackedBytes: unpackedLimit };
  const plain = isLarge && !asPrinted ? readPlainXlsx(bytes, limits) : undefined;
  if (plain) return { sheets: plain.map(plainSheet) };
  checkCells(bytes, limits);
  try {
    const { sheets, dateSystem, themeColors } = await readSheets(bytes, asPrinted || !isLarge);
    const more = { asPrinted, is1904: dateSystem === '1904', themeColours: themeColors ?? [] };
    return { sheets: sheets.map((sheet) => sheetOf(sheet, more)) };
  } catch (error) {
    const sparse = !asPrinted && isTooWide(error) ? readPlainXlsx(bytes, limits) : undefined;
    if (sparse) return { sheets: sparse.map(plainSheet) };
    throw error;
  }
}

/** The library holds each row as wide as the widest: one cell far to the right is enough to be refused. */
function isTooWide(error: unknown): boolean {
  return error instanceof SheetError && /cells\), over the \d+ limit/.test(error.message);
}

/** Beyond these the library takes more memory than there is. */
const LARGE = 4 * MEBIBYTE;

/** Checks the format and the size before anything is read. Returns whether a sheet is large. */
function checkArchive(bytes: Uint8Array, most: number): boolean {
  const archive = archiveIn(bytes);
  if (archive === 'incomplete') throw new SheetError('INCOMPLETE_FILE');
  if (!archive || archive.unpackedBytes > most)
    throw new SheetError('UNPACKS_TOO_LARGE', { limit: most / MEBIBYTE });
  const other = otherArchive(archive.names);
  if (other) throw new SheetError('OTHER_FORMAT', { ...other });
  return [...archive.sizes].some(
    ([name, size]) => size > LARGE && (SHEET.test(name) || /sharedStrings/.test(name)),
  );
}

function checkCells(bytes: Uint8Array, limits: CountLimits): void {
  if (countCells(bytes, limits) > limits.cells)
    throw new SheetError('TOO_MANY_CELLS', { limit: limits.cells });
}

function plainSheet({ hidden, ...sheet }: PlainSheet): Sheet {
  return { ...sheet, hiddenRows: filledOf(sheet.rows, hidden), shown: asText(sheet.rows) };
}

async function readSheets(bytes: Uint8Array, readStyles: boolean) {
  try {
    return await readBinary(bytes, readStyles);
  } catch (error) {
    const others =
      error instanceof SheetError && MISSING.test(error.message) ? withoutCharts(bytes) : undefined;
    if (!others) throw error;
    return readBinary(others, readStyles);
  }
}
const MISSING = /missing worksheet file/;

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

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The container format of .xls, and of workbooks protected by a password. */
function isCompoundFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
