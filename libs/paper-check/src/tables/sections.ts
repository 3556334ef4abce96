import type { Table } from '@ledger/papers';
import { printedNumber } from '../printed-number';
import { plainLabel } from './head';

/** Rows of a table below a head of their own. */
interface Section {
  readonly table: Table;
  /** The row in which the head begins; undefined for the first, which may have captions above it. */
  readonly from?: number;
}

const STATE = /(?:预算|决算|执行)数$/u;
const FEWEST_STATES = 2;

/**
 * A form of basic data has several heads below each other: `编制数 | 实际在职人数 | 控制率`, and some rows below `上年决算数 |
 * 本年预算数 | 本年决算数`. Such a head, and a row without any number behind its rows, begin a section.
 */
export function sectionsOf(table: Table): readonly Section[] {
  const heads = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) =>
    isInnerHead(table, row),
  );
  if (heads.length === 0) return [{ table }];
  const bounds = heads.map((from, index) => ({ from, to: heads[index + 1] ?? table.rowCount }));
  return [
    { table: part(table, 0, heads[0] ?? 0) },
    ...bounds.map(({ from, to }) => ({ table: part(table, from, endOf(table, from, to)), from })),
  ];
}

function part(table: Table, from: number, to: number): Table {
  return { ...table, rowCount: to, cells: table.cells.filter(({ row }) => row >= from && row < to) };
}

/** Behind rows with numbers: a name, and amounts in several states beside it. */
function isInnerHead(table: Table, row: number): boolean {
  const texts = textsIn(table, row);
  const states = texts.filter((text) => STATE.test(plainLabel(text)));
  const [first = ''] = texts;
  return (
    states.length >= FEWEST_STATES &&
    states.length === texts.length - 1 &&
    !STATE.test(plainLabel(first)) &&
    hasNumbers(table, 0, row)
  );
}

function endOf(table: Table, from: number, to: number): number {
  for (let row = from + 2; row < to; row += 1)
    if (!hasNumbers(table, row, row + 1) && textsIn(table, row).length > 2) return row;
  return to;
}

function textsIn(table: Table, row: number): readonly string[] {
  return table.cells.filter((cell) => cell.row === row && cell.text.trim() !== '').map(({ text }) => text);
}

function hasNumbers(table: Table, from: number, to: number): boolean {
  return table.cells.some(
    ({ row, text }) => row >= from && row < to && printedNumber(text).kind === 'number',
  );
}
