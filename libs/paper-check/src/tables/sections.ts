import type { Table } from '@ledger/papers';
import { printedNumber } from '../printed-number';
import { plainLabel } from './head';

/** Rows of a table below a head of their own. */
interface Section {
  readonly table: Table;
  /** The row in which the head begins; undefined for the first, which may have captions above it. */
  readonly from?: number;
}

/** What is printed in a row, without its blank cells. */
type Texts = readonly string[];

const STATE = /(?:预算|决算|执行)数$/u;
const FEWEST_STATES = 2;

/**
 * A form of basic data has several heads below each other: `编制数 | 实际在职人数 | 控制率`, and some rows below `上年决算数 |
 * 本年预算数 | 本年决算数`. Such a head, and a row without any number behind its rows, begin a section.
 */
export function sectionsOf(table: Table): readonly Section[] {
  const rows = textsByRow(table);
  const heads = [...rows.keys()].filter((row) => isInnerHead(rows, row));
  if (heads.length === 0) return [{ table }];
  const bounds = heads.map((from, index) => ({ from, to: heads[index + 1] ?? table.rowCount }));
  return [
    { table: part(table, 0, heads[0] ?? 0) },
    ...bounds.map(({ from, to }) => ({ table: part(table, from, endOf(rows, from, to)), from })),
  ];
}

function textsByRow({ rowCount, cells }: Table): readonly Texts[] {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return Array.from({ length: rowCount }, (_, row) =>
    (byRow.get(row) ?? []).map(({ text }) => text).filter((text) => text.trim() !== ''),
  );
}

function part(table: Table, from: number, to: number): Table {
  return { ...table, rowCount: to, cells: table.cells.filter(({ row }) => row >= from && row < to) };
}

/** Behind rows with numbers: a name, and amounts in several states beside it. */
function isInnerHead(rows: readonly Texts[], row: number): boolean {
  const [first = '', ...others] = rows[row] ?? [];
  return (
    others.length >= FEWEST_STATES &&
    others.every(isState) &&
    !isState(first) &&
    rows.slice(0, row).some(hasNumber)
  );
}

function endOf(rows: readonly Texts[], from: number, to: number): number {
  const end = rows.findIndex(
    (texts, row) => row >= from + 2 && row < to && texts.length > 2 && !hasNumber(texts),
  );
  return end < 0 ? to : end;
}

function isState(text: string): boolean {
  return STATE.test(plainLabel(text));
}

function hasNumber(texts: Texts): boolean {
  return texts.some((text) => printedNumber(text).kind === 'number');
}
