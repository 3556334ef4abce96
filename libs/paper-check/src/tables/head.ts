import type { Cell, Table } from '@ledger/papers';
import { printedNumber } from '../printed-number';
import { cellsOver } from './cells-over';
import { captionRows } from './title';

/** The heads above one column, from the widest group down. */
export interface Column {
  readonly index: number;
  readonly path: readonly string[];
  readonly role: ColumnRole;
}

type ColumnRole = 'code' | 'name' | 'rowNumber' | 'note' | 'amount' | 'rate';

export interface Head {
  readonly columns: readonly Column[];
  /** The first row below the head. */
  readonly bodyFrom: number;
}

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['rowNumber', /^(?:行次|序号|栏次)$/u],
  ['code', /编码|代码|^(?:类|款|项|科目)$/u],
  ['note', /^(?:备注|说明|原因.*|.*依据)$/u],
  ['rate', /率|占比|比重|比例|%|％|±|(?:增减?|降)幅度?$/u],
  ['name', /^(?:项目|单位|部门|科目|支出项目|收入项目|.*名称|.*事项|.*内容|.*分类)$/u],
];

/** Finds the head of a table and what each column holds. */
export function headOf(table: Table, captions = captionRows(table).length): Head {
  const bodyFrom = firstBodyRow(table, captions);
  const columns = Array.from({ length: table.columnCount }, (_, index) => {
    const path = pathOf(table, index, { from: captions, to: bodyFrom });
    return { index, path, role: roleOf(table, { index, path, bodyFrom }) };
  });
  return { columns: withoutHeads(table, columns, bodyFrom), bodyFrom };
}

/**
 * What columns without heads hold. Where merged cells were lost, a code in three cells has its head above the first one
 * alone.
 */
function withoutHeads(table: Table, columns: readonly Column[], bodyFrom: number): readonly Column[] {
  const pieces = new Set<number>();
  for (const { index, path, role } of columns) {
    const isBeside = pieces.has(index - 1) || columns[index - 1]?.role === 'code';
    if (path.length > 0 || role !== 'amount' || !isBeside) continue;
    const texts = textsBelow(table, index, bodyFrom);
    if (texts.length > 0 && texts.every((text) => /^(?:\d{2}|[款项])$/u.test(text))) pieces.add(index);
  }
  return columns.map((column) => {
    if (pieces.has(column.index)) return { ...column, role: 'code' };
    const isCount = column.path.length === 0 && countsRows(textsBelow(table, column.index, bodyFrom));
    return isCount ? { ...column, role: 'rowNumber' } : column;
  });
}

/** 行次 whose head is not there, in the part of a table on another page: `12`, `13`, `14`. */
function countsRows(texts: readonly string[]): boolean {
  return (
    texts.length > 2 &&
    texts.every((text, index) => /^\d{1,3}$/u.test(text) && Number(text) === Number(texts[0]) + index)
  );
}

/** What a column holds below the head. */
function textsBelow(table: Table, column: number, bodyFrom: number): readonly string[] {
  return table.cells
    .filter((cell) => cell.row >= bodyFrom && cell.column === column && cell.text.trim() !== '')
    .map(({ text }) => text.trim());
}

/** The cell that covers a place. */
export function cellAt(table: Table, row: number, column: number): Cell | undefined {
  return cellsOver(table, row).find(
    (cell) => cell.column <= column && column < cell.column + cell.columnSpan,
  );
}

/**
 * The first row with a number, or with a name that no head has. A row that only counts the columns belongs to the head.
 */
function firstBodyRow(table: Table, from: number): number {
  let blank: number | undefined;
  for (let row = from; row < table.rowCount; row += 1) {
    const cells = cellsOver(table, row).filter((cell) => cell.row === row);
    if (isColumnCount(cells)) return row + 1 < table.rowCount || isCalledCount(cells) ? row + 1 : row;
    if (cells.some(({ text }) => printedNumber(text).kind === 'number') || isTotalAlone(cells)) return row;
    if (row > from && cells.every(({ text }) => text === '')) blank ??= row;
  }
  return blank ?? table.rowCount;
}

/** `栏次 | 1 | 2 | 3`, also `类 | 款 | 项 | 栏次 | 1`: consecutive numbers, and hardly anything else. */
function isColumnCount(cells: readonly Cell[]): boolean {
  const texts = cells.map(({ text }) => text.normalize('NFKC').replace(/\s/gu, ''));
  const numbers = texts.flatMap((text) => COLUMN_NUMBER.exec(text)?.[1] ?? []).map(Number);
  return (
    numbers.length > (isCalledCount(cells) ? 0 : 1) &&
    texts.every((text) => COLUMN_NUMBER.test(text) || BESIDE_COUNT.test(text)) &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

function isCalledCount(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => /^[栏行]\s*次$/u.test(text.trim()));
}

/** `3`, `(3)`, `3=4+5`. */
const COLUMN_NUMBER = /^\(?(\d{1,2})\)?(?:栏|=.*)?$/u;
/** What else stands in the row that counts the columns. */
const BESIDE_COUNT = /^(?:[栏行]次|[类款项]|[甲乙丙]|[—*-]+)?$/u;

/** A row with `合计` and blanks is the body of an empty table. */
function isTotalAlone(cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return (
    filled.length === 1 &&
    cells.length > 2 &&
    /^(?:本年)?(?:合计|总计)$/u.test(filled[0]?.text.replace(/\s/gu, '') ?? '')
  );
}

function pathOf(
  table: Table,
  column: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly string[] {
  const path: string[] = [];
  for (let row = from; row < to; row += 1) {
    const text = headText(table, { row, column, to });
    if (text !== '' && text !== path.at(-1) && !COUNTED.test(text)) path.push(text);
  }
  return path;
}

/** Nothing, or what counts columns: `栏次 | 1 | 2`. */
const COUNTED = /^(?:\(?\d{1,2}\)?(?:栏|=.*)?|栏次|[甲乙丙]|[—*-]+)?$/u;

/**
 * The head to the left of a blank place, if it stands over both: where merged cells were lost, `基本支出` is followed by
 * blanks above 人员经费 and 公用经费. A head without another one directly below it covers its own column alone.
 */
function groupBeside(table: Table, { row, column, to }: HeadPlace): string {
  for (let left = column; left >= 0 && isOver(table, { row, column: left, to }); left -= 1) {
    const text = plainLabel(cellAt(table, row, left)?.text ?? '');
    if (text !== '') return text;
  }
  return '';
}

/** Whether a head stands below the place. */
function isOver(table: Table, { row, column, to }: HeadPlace): boolean {
  return row + 1 < to && !COUNTED.test(headText(table, { row: row + 1, column, to }));
}

function headText(table: Table, place: HeadPlace): string {
  return plainLabel(cellAt(table, place.row, place.column)?.text ?? '') || groupBeside(table, place);
}

interface HeadPlace {
  readonly row: number;
  readonly column: number;
  /** The first row below the head. */
  readonly to: number;
}

/** Removes blanks, all quotation marks and units from a label. `增减(%)` stays a rate: without its % it is an amount. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/["“”'‘’]/gu, '')
    .replace('增、减', '增减')
    .replace(/(?<=增减|增长|增加|减少|变动|变化|差异|比较|^)\(%\)$/u, '%')
    .replace(/\((?:单位:)?(?:亿元|万元|千元|元|%)\)$/u, '');
}

interface ColumnPlace {
  readonly index: number;
  readonly path: readonly string[];
  readonly bodyFrom: number;
}

function roleOf(table: Table, { index, path, bodyFrom }: ColumnPlace): ColumnRole {
  const leaf = path.at(-1) ?? '';
  // 行 and 次 one below the other are one head, broken over two lines.
  const broken = path.slice(-2).join('');
  const named = ROLES.find(
    ([role, pattern]) => pattern.test(leaf) || (role === 'rowNumber' && pattern.test(broken)),
  )?.[0];
  const texts = textsBelow(table, index, bodyFrom).map((text) => printedNumber(text).kind);
  const words = texts.filter((kind) => kind === 'text').length;
  if (named === 'rate' || named === 'rowNumber' || named === 'note' || named === 'code') return named;
  if (words * 2 > texts.length) return 'name';
  return named === 'name' && texts.every((kind) => kind !== 'number') ? 'name' : 'amount';
}
