import { textOf, type Cell, type Sheet } from '../reading/workbook';
import { fieldNamed } from './field-named';
import { findTable, HEADING_ROWS, remembered, wholeOf, type FoundTable, type PartRows } from './find-table';
import { headingAt } from './heading';
import { isLineOfWords } from './line-of-words';
import { subtotalNamed } from './subtotal-names';

/** The place of a list. Places are counted on the whole sheet. */
export interface SheetPart {
  readonly sheet: Sheet;
  readonly part: PartRows;
}

const NOTHING: readonly Cell[] = [];

/** The lists of a sheet: one below another, or side by side under the same heads. */
export function partsOf(sheet: Sheet): readonly SheetPart[] {
  return lanesOf(sheet).flatMap(belowEachOther);
}

function belowEachOther(sheet: Sheet): readonly SheetPart[] {
  const first = findTable(sheet);
  if (!first) return [{ sheet, part: wholeOf(sheet) }];
  const { length } = sheet.rows;
  const above = first.heading.first;
  const begins = headingsBelow(sheet, first).map((heading) => beginOf(sheet, heading));
  return [0, ...begins].map((from, i) => ({ sheet, part: { from, to: begins[i] ?? length, above } }));
}

/** The rows that name columns again. For a heading over several rows, the first of them. */
function headingsBelow({ rows }: Sheet, { heading }: FoundTable): readonly number[] {
  const named = remembered(fieldNamed);
  const found: number[] = [];
  for (let at = heading.last + 1; at < rows.length; at += 1) {
    if (!hasWordsAlone(rows[at] ?? NOTHING)) continue;
    const span = rows.slice(at, at + HEADING_ROWS);
    if (!span.some((_, last) => headingAt(span, { first: 0, last }, named))) continue;
    found.push(at);
    at += HEADING_ROWS - 1;
  }
  return found;
}

/** Most rows of a list have a number, a day or a code before their third text. Only the other rows can be a heading. */
function hasWordsAlone(cells: readonly Cell[]): boolean {
  let words = 0;
  for (const cell of cells) {
    if (cell === undefined) continue;
    // 2024年 may stand above 月 and 日.
    if (typeof cell !== 'string' || (/\d/.test(cell) && !/^\s*\d{4}年度?\s*$/.test(cell))) return false;
    words += 1;
    if (words === 3) return true;
  }
  return false;
}

/** The title and the unit above a heading belong to it. */
function beginOf({ rows }: Sheet, heading: number): number {
  let begin = heading;
  while (begin > 0 && isAbove(rows[begin - 1] ?? NOTHING)) begin -= 1;
  return begin;
}

function isAbove(cells: readonly Cell[]): boolean {
  return isLineOfWords(cells) && !subtotalNamed(cells);
}

/** If a heading names all of its columns twice, the list continues beside itself. */
function lanesOf(sheet: Sheet): readonly Sheet[] {
  const table = findTable(sheet);
  const begin = table && secondLane(table);
  if (table === undefined || begin === undefined) return [sheet];
  const { first } = table.heading;
  const cut = (keep: (cells: readonly Cell[]) => readonly Cell[]) => ({
    ...sheet,
    rows: sheet.rows.map((cells, at) => (at < first ? cells : keep(cells))),
  });
  const left = cut((cells) => cells.slice(0, begin));
  const right = cut((cells) => cells.map((cell, column) => (column < begin ? undefined : cell)));
  return [left, ...lanesOf(right)];
}

const LEAST_NAMES = 3;

function secondLane({ names }: FoundTable): number | undefined {
  const own = names.map((name) => textOf(name).trim());
  const first = own.findIndex((name) => name !== '');
  for (let begin = first + LEAST_NAMES; begin < own.length; begin += 1) {
    if (own[begin] !== own[first]) continue;
    const lane = own.slice(first, begin);
    while (lane.at(-1) === '') lane.pop();
    if (lane.length >= LEAST_NAMES && lane.every((name, i) => name === own[begin + i])) return begin;
  }
  return undefined;
}
