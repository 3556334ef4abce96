import { looksLikeFormula, shownInOrder } from '@ledger/domain';
import { write, type Cell as CellToWrite, type CellStyle, type CellValue, type WriteSheet } from 'hucre';
import { placeName } from '../reading/workbook';
import { cut, sheetNames } from './sheet-names';
import type { NumberShown, WrittenCell, WrittenChoice, WrittenLook, WrittenSheet } from './written-sheet';

/** The longest text that one cell can hold. */
const LONGEST_TEXT = 32_767;
/** A workbook must name a time. A fixed one makes the same content the same file, byte by byte. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1));

const FORMATS = {
  amount: '#,##0.00',
  percent: '0.00%',
  points: '0.00',
  plain: '0',
} as const satisfies Record<NumberShown, string>;

const LOOKS = {
  title: { font: { bold: true, size: 14 }, alignment: { horizontal: 'center', vertical: 'center' } },
  head: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: { bottom: { style: 'thin' } },
  },
  text: { alignment: { vertical: 'top', wrapText: true } },
  remark: { font: { color: { rgb: '595959' } } },
} as const satisfies Record<WrittenLook, CellStyle>;

/** Writes the sheets into an xlsx file, in this order. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const nameOf = (wanted: string) => names[sheets.findIndex(({ name }) => name === wanted)] ?? wanted;
  return write({
    sheets: sheets.map((sheet, i) => sheetOf(sheet, names[i] ?? '', nameOf)),
    properties: { creator: 'budget-ledger', created: NO_TIME, modified: NO_TIME },
    defaultFont: { name: '宋体', size: 11 },
  });
}

function sheetOf(sheet: WrittenSheet, name: string, nameOf: (wanted: string) => string): WriteSheet {
  const cells = new Map<string, Partial<CellToWrite>>();
  for (const [r, row] of sheet.rows.entries())
    for (const [c, cell] of row.entries()) {
      const style = styleOf(cell);
      if (style) cells.set(`${r},${c}`, { style });
    }
  for (const { row, column, text } of sheet.notes ?? []) {
    const place = `${row},${column}`;
    cells.set(place, { ...cells.get(place), comment: { author: 'budget-ledger', text: textToWrite(text) } });
  }
  return {
    name,
    rows: sheet.rows.map((row) => row.map(valueOf)),
    cells,
    merges: (sheet.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    columns: (sheet.widths ?? []).map((width) => ({ width })),
    // Fits the width of the page. The length is not limited.
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(sheet.frozenRows !== undefined && { freezePane: { rows: sheet.frozenRows } }),
    dataValidations: (sheet.choices ?? []).map((choice) => validationOf(choice, nameOf)),
  };
}

function valueOf(cell: WrittenCell): CellValue {
  if (cell === undefined) return null;
  if ('number' in cell) return cell.number;
  if ('day' in cell) return new Date(`${cell.day}T00:00:00Z`);
  return cell.text === '' ? null : textToWrite(cell.text);
}

function styleOf(cell: WrittenCell): CellStyle | undefined {
  if (cell === undefined) return undefined;
  const look: CellStyle = cell.look === undefined ? {} : LOOKS[cell.look];
  if ('number' in cell) return { ...look, numFmt: FORMATS[cell.shown] };
  if ('day' in cell) return { ...look, numFmt: 'yyyy-mm-dd' };
  // The text format keeps the cell from becoming a formula when somebody edits it.
  if (looksLikeFormula(cell.text)) return { ...look, numFmt: '@' };
  return cell.look === undefined ? undefined : look;
}

function textToWrite(text: string): string {
  const seen = shownInOrder(text);
  const kept = seen.length > LONGEST_TEXT ? `${cut(seen, LONGEST_TEXT - 1)}…` : seen;
  // A workbook escapes a control character as _x0001_. Text that already looks like such an escape is escaped itself.
  return kept.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function validationOf(
  { column, firstRow, lastRow, from, otherwise, mayDiffer }: WrittenChoice,
  nameOf: (wanted: string) => string,
) {
  const absolute = (row: number) => placeName(row, from.column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return {
    type: 'list',
    formula1: `'${nameOf(from.sheet).replaceAll("'", "''")}'!${absolute(from.firstRow)}:${absolute(from.lastRow)}`,
    range: `${placeName(firstRow, column)}:${placeName(lastRow, column)}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: mayDiffer ? 'warning' : 'stop',
    errorTitle: '请从列表中选择',
    errorMessage: otherwise,
  } as const;
}
