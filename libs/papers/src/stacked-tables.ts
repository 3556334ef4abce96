import type { Block, Cell, Table } from './paper';
import { paragraphFrom } from './paragraph-from';

const TITLE = /^.{3,60}表(?:[（(].{1,12}[)）])?$/u;
/** 公开02表, 附表3, 表3-1: the number of a form above its title. */
const NUMBER_OF_FORM =
  /^(?:(?:部门)?(?:预算|决算)?(?:公开|附)?表?[\d-]+表?|(?:附?表)[一二三四五六七八九十]+)$/u;
const UNIT = /单位[:：]?[（(]?(?:人民币)?(?:亿元|万元|千元|元)/u;
const NUMBER = /^[-−－(（]?[\d,，]+(?:\.\d+)?%?[)）]?$/u;
/** A number, a title, and a line with the office and the unit. */
const MOST_CAPTIONS = 4;
const MOST_TEXTS = 4;

/**
 * Several tables in one: a sheet, a grid or a table of a page holds them all, one directly below the other. Each begins
 * with rows of captions: its title, and the line with its unit, or its title alone above a head. Those rows become
 * paragraphs.
 */
export function withoutStackedTables(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? tablesIn(block) : [block]));
}

interface Captions {
  readonly from: number;
  /** The head of the table begins here. */
  readonly to: number;
}

function tablesIn(table: Table): readonly Block[] {
  const rows = rowsOf(table);
  const captions = captionsIn(table, rows);
  if (captions.length === 0) return [table];
  const ends = [...captions.slice(1).map(({ from }) => from), table.rowCount];
  const partOf = (from: number, to: number): readonly Block[] =>
    rows.slice(from, to).every(({ length }) => length === 0) ? [] : [part(table, from, to)];
  return [
    ...partOf(0, captions[0]?.from ?? table.rowCount),
    ...captions.flatMap(({ from, to }, index): readonly Block[] => [
      ...rows.slice(from, to).flatMap(lineOf),
      ...partOf(to, ends[index] ?? table.rowCount),
    ]),
  ];
}

function rowsOf({ rowCount, cells }: Table): readonly (readonly Cell[])[] {
  const byRow = Map.groupBy(
    cells.filter(({ text }) => text.trim() !== ''),
    ({ row }) => row,
  );
  return Array.from({ length: rowCount }, (_, row) => byRow.get(row) ?? []);
}

/** Captions behind rows with numbers. Those above the first row with numbers are of the table itself. */
function captionsIn({ columnCount }: Table, rows: readonly (readonly Cell[])[]): readonly Captions[] {
  const found: Captions[] = [];
  let row = rows.findIndex(hasNumber) + 1;
  while (row > 0 && row < rows.length) {
    const to = isFirstCaption(rows[row] ?? []) ? captionsEnd(rows, row, columnCount) : undefined;
    if (to !== undefined) found.push({ from: row, to });
    row = to ?? row + 1;
  }
  return found;
}

function hasNumber(row: readonly Cell[]): boolean {
  return row.some(({ text }) => NUMBER.test(text.replace(/\s/gu, '')));
}

function isFirstCaption(row: readonly Cell[]): boolean {
  const texts = row.map(({ text }) => text.replace(/\s/gu, ''));
  return texts.length <= 2 && texts.some((text) => TITLE.test(text) || NUMBER_OF_FORM.test(text));
}

/** The first row behind the captions that begin at `from`; undefined if these rows are not the captions of a table. */
function captionsEnd(
  rows: readonly (readonly Cell[])[],
  from: number,
  columnCount: number,
): number | undefined {
  const near = rows.slice(from, from + MOST_CAPTIONS);
  const end = near.findIndex((row) => row.length > MOST_TEXTS || hasNumber(row));
  const lines = end < 0 ? near : near.slice(0, end);
  const isTitled = lines.some((row) => row.some(({ text }) => TITLE.test(text.replace(/\s/gu, ''))));
  const unit = lines.findIndex((row) => row.some(({ text }) => UNIT.test(text.replace(/\s/gu, ''))));
  if (isTitled && unit >= 0) return from + unit + 1;
  // A title alone spans the table, and a head stands below it.
  const [only, ...others] = rows[from] ?? [];
  const isWide = only !== undefined && others.length === 0 && only.columnSpan >= Math.max(2, columnCount - 1);
  const isHead = (rows[from + 1]?.length ?? 0) > 1 && !hasNumber(rows[from + 1] ?? []);
  return isWide && isHead && TITLE.test(only.text.replace(/\s/gu, '')) ? from + 1 : undefined;
}

function lineOf(row: readonly Cell[]): readonly Block[] {
  const [first] = row;
  if (!first) return [];
  const { page, box } = first;
  return [paragraphFrom([{ text: row.map(({ text }) => text).join(' '), page, ...(box ? { box } : {}) }])];
}

function part(table: Table, from: number, to: number): Table {
  const cells = table.cells
    .filter(({ row }) => row >= from && row < to)
    .map((cell) => ({ ...cell, row: cell.row - from, rowSpan: Math.min(cell.rowSpan, to - cell.row) }));
  return { ...table, page: cells[0]?.page ?? table.page, rowCount: to - from, ...onOwnColumns(cells) };
}

/** The tables of a grid have columns of their own: an edge at which no cell of a table begins or ends is none of it. */
function onOwnColumns(cells: readonly Cell[]): Pick<Table, 'cells' | 'columnCount'> {
  const edges = [
    ...new Set(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan])),
  ].toSorted((one, other) => one - other);
  const places = new Map(edges.map((edge, place) => [edge, place]));
  const placeOf = (edge: number) => places.get(edge) ?? 0;
  return {
    columnCount: Math.max(1, edges.length - 1),
    cells: cells.map((cell) => {
      const column = placeOf(cell.column);
      return { ...cell, column, columnSpan: placeOf(cell.column + cell.columnSpan) - column };
    }),
  };
}
