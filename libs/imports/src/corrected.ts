import { placeName, type Cell, type Sheet, type Workbook } from '@ledger/sheets';
import type { CellCorrection } from './import-source';

/** The workbook with the corrections of its cells applied. */
export function corrected(workbook: Workbook, corrections: readonly CellCorrection[]): Workbook {
  if (corrections.length === 0) return workbook;
  return { ...workbook, sheets: workbook.sheets.map((sheet) => correctedSheet(sheet, corrections)) };
}

/** Text that is added to the source of a corrected row, because the row differs from the file. */
export function correctionsNoted(
  { sheet, row }: { readonly sheet: string; readonly row: number },
  corrections: readonly CellCorrection[],
): string {
  const own = corrections.filter((one) => one.sheet === sheet && rowOf(one.cell) === row);
  return own.length === 0 ? '' : ` (改 corrected ${own.map(({ cell }) => cell).join(' ')})`;
}

function correctedSheet(sheet: Sheet, corrections: readonly CellCorrection[]): Sheet {
  const texts = new Map(
    corrections.filter((one) => one.sheet === sheet.name).map(({ cell, text }) => [cell, text]),
  );
  if (texts.size === 0) return sheet;
  const rows = new Set([...texts.keys()].map(rowOf));
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) => (rows.has(row + 1) ? correctedRow(cells, row, texts) : cells)),
    ...looksOfOthers(sheet, texts),
    shown: (row, column) => texts.get(placeName(row, column)) ?? sheet.shown(row, column),
  };
}

/** Whoever writes an amount anew has seen how it looked. */
function looksOfOthers(
  { red = new Set(), struck = new Set(), scaled = new Map() }: Sheet,
  texts: ReadonlyMap<string, string>,
): Pick<Sheet, 'red' | 'struck' | 'scaled'> {
  const isOther = (place: string) => !texts.has(nameOf(place));
  return {
    red: new Set([...red].filter(isOther)),
    struck: new Set([...struck].filter(isOther)),
    scaled: new Map([...scaled].filter(([place]) => isOther(place))),
  };
}

/** A correction may also fill a cell behind the last cell of its row. */
function correctedRow(
  cells: readonly Cell[],
  row: number,
  texts: ReadonlyMap<string, string>,
): readonly Cell[] {
  const width = Math.max(cells.length, ...[...texts.keys()].map((place) => columnOf(place) + 1));
  return Array.from({ length: width }, (_, column): Cell => {
    const text = texts.get(placeName(row, column));
    if (text === undefined) return cells[column];
    return text.trim() === '' ? undefined : text;
  });
}

/** Of 'row,column', counted from 0. */
function nameOf(place: string): string {
  const [row = 0, column = 0] = place.split(',').map(Number);
  return placeName(row, column);
}

/** The row of a cell such as 'F12', from 1; 0 for a text that is no cell. */
function rowOf(place: string): number {
  return Number(/^[A-Z]{1,3}(\d{1,7})$/.exec(place)?.[1] ?? 0);
}

/** Counted from 0. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
