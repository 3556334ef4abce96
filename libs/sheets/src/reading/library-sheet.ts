import type { Sheet as ReadSheet, CellValue } from 'hucre';
import { CellValues } from './cell-value';
import { checkRows } from './limits';
import { lookOf, LooksSeen, type Look } from './looks';
import { isRedColour } from './red';
import { shownNumber } from './shown-number';
import { asText, filledOf, textOf, type Cell, type CellLooks, type Sheet } from './workbook';
import type { XlsSheet } from './xls/sheet-records';

interface SheetMore {
  readonly asPrinted: boolean;
  readonly themeColours?: readonly string[];
}

/** With what the library does not say of a sheet of .xls. */
export function sheetOf(
  sheet: ReadSheet,
  { asPrinted, is1904, themeColours, ...xls }: Partial<XlsSheet> & SheetMore,
): Sheet {
  const { name, rows, merges = [], cells, hidden, veryHidden } = sheet;
  checkRows(name, rows.length);
  const read = cellsOf(rows);
  return {
    name: name.trim(),
    rows: read,
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    ...(is1904 === true && { is1904 }),
    formulas: xls.formulas ?? formulasIn(sheet),
    ...looksIn(read, xls.looks ?? looksOf(sheet, themeColours)),
    shown: asPrinted && cells ? underFormats(read, cells) : asText(read),
    isHidden: hidden === true || veryHidden === true || xls.isHidden === true,
    hiddenRows: filledOf(read, xls.hiddenRows ?? hiddenRowsIn(sheet)),
  };
}

function formulasIn({ cells }: ReadSheet): ReadonlySet<string> {
  const formulas = new Set<string>();
  for (const [place, cell] of cells ?? []) if (cell.formula !== undefined) formulas.add(place);
  return formulas;
}

function looksIn(rows: readonly (readonly Cell[])[], looks: Iterable<readonly [string, Look]>): CellLooks {
  const seen = new LooksSeen();
  for (const [place, look] of looks) {
    const [row = -1, column = -1] = place.split(',').map(Number);
    seen.take(place, look, rows[row]?.[column]);
  }
  const { red, struck, scaled } = seen;
  return { red, struck, scaled };
}

/** Many cells look alike, and the library gives each a style of its own. */
function* looksOf(
  { cells }: ReadSheet,
  themeColours: readonly string[] = [],
): Generator<readonly [string, Look]> {
  const known = new Map<string, Look | undefined>();
  for (const [place, { style, value }] of cells ?? []) {
    if (!style || value === null) continue;
    const { font, numFmt } = style;
    const isRed = font?.color !== undefined && isRedColour(font.color, themeColours);
    const isStruck = font?.strikethrough === true;
    const format = typeof value === 'number' ? (numFmt ?? '') : '';
    if (!isRed && !isStruck && format === '') continue;
    const key = `${isRed} ${isStruck} ${format}`;
    const look = known.has(key) ? known.get(key) : lookOf({ isRed, isStruck, format });
    known.set(key, look);
    if (look) yield [place, look];
  }
}

function hiddenRowsIn({ rowDefs }: ReadSheet): readonly number[] {
  return [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : []));
}

/** Takes each row out of the library's result, so that a large sheet is not held twice. */
function cellsOf(rows: CellValue[][]): readonly (readonly Cell[])[] {
  const read: (readonly Cell[])[] = [];
  const values = new CellValues();
  for (let i = 0; i < rows.length; i += 1) {
    // The library leaves a hole for a row that the file does not mention.
    read.push(rows[i]?.map((value) => values.of(value)) ?? []);
    rows[i] = [];
  }
  return read;
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
