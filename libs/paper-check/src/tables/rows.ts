import type { Cell, Table } from '@ledger/papers';
import { cellBeginning } from './cells-over';
import { cellAt, plainLabel, type Column } from './head';
import type { LaneColumns } from './lanes';

/** A row of a lane: its code and name, and its cells with amounts. */
export interface LaneRow {
  readonly row: number;
  /** The digits of a functional or economic code; empty if there is none. */
  readonly code: string;
  /** As printed, without blanks and without its number. */
  readonly name: string;
  readonly rank: RowRank;
  /** How far its name is set in, in characters; 0 in lists whose names are centred. */
  readonly indent: number;
  /** By the index of the column. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/**
 * The rank of a row: `item` 1 to 4 by its numbering (一、 （一） 1. （1）), `plain` without numbering, `total`, or `ofWhich`
 * (其中).
 */
type RowRank =
  | { readonly kind: 'item'; readonly level: Level; readonly isFirst: boolean }
  | { readonly kind: 'plain' }
  | { readonly kind: 'total' }
  | { readonly kind: 'ofWhich' };

type Level = 1 | 2 | 3 | 4;

const NUMBERING: readonly (readonly [Level, RegExp])[] = [
  [1, /^[一二三四五六七八九十]{1,4}[、.．]/u],
  [2, /^[（(][一二三四五六七八九十]{1,3}[)）]/u],
  [3, /^\d{1,2}[、.．](?!\d)/u],
  [4, /^[（(]\d{1,2}[)）]/u],
];
const TOTAL = /^(?:本年)?(?:(?:财政拨款)?(?:收入|支出)|(?:人员|公用)经费)?(?:合计|总计|总额|共计)$/u;

/** The rows of a lane, beginning with row `from`. Rows without a label are left out. */
export function rowsOf(table: Table, lane: LaneColumns, from: number): readonly LaneRow[] {
  let pieces: readonly string[] = [];
  const rows: LaneRow[] = [];
  for (let row = from; row < table.rowCount; row += 1) {
    const codes = lane.labels.filter(({ role }) => role === 'code');
    const printed = codes.map((column) => ownDigits(table, row, column));
    pieces = inherited(printed, pieces);
    const named = nameOf(table, lane, row);
    const code = joinCode(printed.some((piece) => piece !== '') ? pieces : []) || named.code;
    if (code === '' && named.name === '') continue;
    const { name, rank, indent } = named;
    rows.push({ row, code, name, rank, indent, cells: cellsOf(table, lane, row) });
  }
  return withLevels(rows);
}

/** A list has few levels. Names that are centred, or in columns of their own, begin at many places. */
const MOST_LEVELS = 4;

function withLevels(rows: readonly LaneRow[]): readonly LaneRow[] {
  const levels = new Set(rows.map(({ indent }) => indent));
  return levels.size <= MOST_LEVELS ? rows : rows.map((row) => ({ ...row, indent: 0 }));
}

function cellsOf(table: Table, lane: LaneColumns, row: number): ReadonlyMap<number, Cell> {
  return new Map(
    lane.amounts.flatMap(({ index }) => {
      const cell = cellBeginning(table, row, index);
      return cell ? [[index, cell] as const] : [];
    }),
  );
}

/** The digits that begin in a column. A cell that spans several columns gives its code only once. */
function ownDigits(table: Table, row: number, { index }: Column): string {
  const cell = cellAt(table, row, index);
  const text = cell?.column === index ? cell.text.normalize('NFKC').replace(/[\s[\]【】]/gu, '') : '';
  return /^\d+$/u.test(text) ? text : '';
}

/** In codes over several cells, a blank first cell repeats the one above it. */
function inherited(printed: readonly string[], before: readonly string[]): readonly string[] {
  const last = printed.findLastIndex((piece) => piece !== '');
  return printed.map((piece, index) => (piece === '' && index < last ? (before[index] ?? '') : piece));
}

/** A code in one cell (`2080501`) or in three (`208`, `05`, `01`; a sheet that holds them as numbers prints `208`, `5`, `1`). */
function joinCode(pieces: readonly string[]): string {
  const [first = '', ...others] = pieces;
  const whole = pieces.find((piece) => piece.length >= 5);
  if (whole !== undefined || first.length !== 3) return whole ?? pieces.join('');
  return first + others.map((piece) => (piece.length === 1 ? piece.padStart(2, '0') : piece)).join('');
}

function nameOf(
  table: Table,
  lane: LaneColumns,
  row: number,
): Pick<LaneRow, 'code' | 'name' | 'rank' | 'indent'> {
  const named = lane.labels.flatMap(({ index }) => {
    const cell = cellAt(table, row, index);
    const text = plainLabel(cell?.text ?? '');
    return text === '' || /^\d+$/u.test(text) ? [] : [{ text, indent: cell?.indent ?? 0 }];
  });
  const { text, indent } = named.at(-1) ?? { text: totalBeside(table, lane, row), indent: 0 };
  const coded = /^(?:\[?)(\d{3}|\d{5}|\d{7})(?:\]|-|—)?(?=\p{sc=Han})(.+)$/u.exec(text);
  if (coded) return { code: coded[1] ?? '', name: coded[2] ?? '', rank: { kind: 'plain' }, indent };
  return { code: '', ...ranked(text), indent };
}

/**
 * The name of a total that stands to the left of the names, with blanks behind it: 小计 below the names of units, or 公用经费合计
 * over two lanes, where merged cells were lost.
 */
function totalBeside(table: Table, { labels }: LaneColumns, row: number): string {
  for (let left = (labels[0]?.index ?? 0) - 1; left >= 0; left -= 1) {
    const text = plainLabel(cellAt(table, row, left)?.text ?? '');
    if (text !== '') return TOTAL.test(text) || text === '小计' ? text : '';
  }
  return '';
}

function ranked(text: string): { readonly name: string; readonly rank: RowRank } {
  const ofWhich = text.replace(/^其中[:：]?/u, '');
  // 其中：（一）… begins a numbered list of parts.
  if (ofWhich !== text && !NUMBERING.some(([, pattern]) => pattern.test(ofWhich)))
    return { name: ofWhich, rank: { kind: 'ofWhich' } };
  return numbered(ofWhich);
}

function numbered(text: string): { readonly name: string; readonly rank: RowRank } {
  for (const [level, pattern] of NUMBERING) {
    if (!pattern.test(text)) continue;
    const isFirst = /^[（(]?[一1][)）、.．]/u.test(text);
    return { name: text.replace(pattern, ''), rank: { kind: 'item', level, isFirst } };
  }
  return { name: text, rank: { kind: TOTAL.test(text) ? 'total' : 'plain' } };
}
