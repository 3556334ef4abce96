import { childrenOf, find, type Element } from '../markup/elements';
import { tableOf, type MarkedCell } from '../markup/table-of';
import { leadingBlanks } from '../indent';
import type { Table } from '../paper';
import { wordText } from './word-text';

/** A cell of Word's grid. It may only continue the cell above it. */
interface GridCell {
  readonly text: readonly string[];
  readonly indent: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly continues: boolean;
}

/** Reads a table of a Word document. Joins vertically merged cells. */
export function wordTable(element: Element): Table {
  const rows = rowsOf(element).map(gridCells);
  return tableOf(
    rows.map((row, index) => row.flatMap((cell) => (cell.continues ? [] : [markedCell(cell, rows, index)]))),
    1,
  );
}

function markedCell(
  { text, indent, column, columnSpan }: GridCell,
  rows: readonly (readonly GridCell[])[],
  index: number,
): MarkedCell {
  const goesOn = (row: number) =>
    rows[row]?.some((cell) => cell.column === column && cell.continues) ?? false;
  let end = index + 1;
  while (goesOn(end)) end += 1;
  return { text, indent, columnSpan, rowSpan: end - index };
}

function rowsOf(table: Element): readonly Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'w:tr') return isDeleted(child) ? [] : [child];
    return ['w:sdt', 'w:sdtContent', 'w:ins'].includes(child.name) ? rowsOf(child) : [];
  });
}

/** A row whose deletion is still tracked. */
function isDeleted(row: Element): boolean {
  const properties = childrenOf(row).find(({ name }) => name === 'w:trPr');
  return properties !== undefined && childrenOf(properties).some(({ name }) => name === 'w:del');
}

function gridCells(row: Element): readonly GridCell[] {
  let column = Number(find(row, 'w:gridBefore')?.attributes['w:val'] ?? 0);
  return cellsOf(row).map((cell) => {
    const properties = childrenOf(cell).find(({ name }) => name === 'w:tcPr');
    const columnSpan = Number((properties && find(properties, 'w:gridSpan')?.attributes['w:val']) ?? 1);
    const merge = properties && find(properties, 'w:vMerge');
    const place = column;
    column += columnSpan;
    return {
      column: place,
      columnSpan,
      text: linesOf(cell),
      indent: indentOf(cell),
      continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    };
  });
}

function cellsOf(row: Element): readonly Element[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' ? cellsOf(child) : [];
  });
}

/** Twentieths of a point of one character, as offices set tables: 10 pt. */
const CHARACTER = 200;

/** What the first paragraph of a cell sets in, and the blanks before its text. */
function indentOf(cell: Element): number {
  const paragraph = find(cell, 'w:p');
  const set = paragraph && find(paragraph, 'w:ind')?.attributes;
  const inCharacters = (name: string) => {
    const [hundredths, twentieths] = [set?.[`w:${name}Chars`], set?.[`w:${name}`]].map(Number);
    return (hundredths ? hundredths / 100 : (twentieths ?? 0) / CHARACTER) || 0;
  };
  const width = ['left', 'start', 'firstLine'].reduce((sum, name) => sum + inCharacters(name), 0);
  return Math.max(0, width) + leadingBlanks(paragraph ? wordText(paragraph) : '');
}

function linesOf(cell: Element): readonly string[] {
  return childrenOf(cell).flatMap((child) => {
    if (child.name === 'w:p') return [wordText(child).replaceAll('\t', ' ')];
    // A table inside of the cell is read as a table of its own.
    return child.name === 'w:tcPr' || child.name === 'w:tbl' ? [] : linesOf(child);
  });
}
