import type { Duty } from '../statement';
import type { Column } from '../tables/head';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { printedNumber } from '../printed-number';
import { figureIdAt, terms } from './table-figures';
import { dutiesOfMost, type TriedSum } from './tried-sums';

const TOTAL = /^(?:合计|小计|总计|本年(?:收入|支出)合计|支出合计|收入合计)$/u;
/** The states in which one amount is printed side by side: 预算数 and 决算数. */
const STATE = /^(?:(?:年初|调整|全年|上年|本年)?(?:预算|决算|执行)数?|(?:\d{4}年)?(?:预算|决算|执行)数)$/u;
/** Columns that are not parts of the amount. */
const APART = /其中|机关运行经费|备注/u;

/** In each row, 合计 = Σ of the columns beside it under the same head: 基本支出 + 项目支出, 购置费 + 运行费. */
export function columnSums(table: AmountTable, lane: Lane): readonly Duty[] {
  const groups = groupsOf(lane.columns.filter(({ role }) => role === 'amount'));
  return groups.flatMap((group) => dutiesOfMost(lane.rows.flatMap((row) => rowSum(table, row, group))));
}

/** Decides only what a head means. The check itself is exact. */
const NEARLY = 0.05;

function rowSum(table: AmountTable, row: LaneRow, { total, parts }: SumOfColumns): readonly TriedSum[] {
  const totalId = figureIdAt(table, row, total.index);
  const partIds = terms(parts.map(({ index }) => figureIdAt(table, row, index)));
  if (totalId === undefined || partIds.length === 0) return [];
  const sum = parts.reduce((all, { index }) => all + amountAt(row, index), 0);
  const relationId = `${totalId}=columns`;
  const chapter = table.caption.title;
  return [
    {
      duty: {
        kind: 'COLUMN_SUM',
        relation: { relationId, chapter, kind: 'sum', total: totalId, parts: partIds },
      },
      holds: Math.abs(sum - amountAt(row, total.index)) <= NEARLY,
    },
  ];
}

function amountAt(row: LaneRow, column: number): number {
  const number = printedNumber(row.cells.get(column)?.text ?? '');
  return number.kind === 'number' ? Number(number.value) : 0;
}

interface SumOfColumns {
  readonly total: Column;
  readonly parts: readonly Column[];
}

/** A column with its head, without the state in which it is printed. */
interface Placed {
  readonly column: Column;
  readonly path: readonly string[];
}

function groupsOf(columns: readonly Column[]): readonly SumOfColumns[] {
  const byState = Map.groupBy(columns, ({ path }) => path.filter((label) => STATE.test(label)).join('·'));
  // Two columns with one head, in one state: the head was not understood.
  const areTold = (group: readonly Column[]) =>
    new Set(group.map(({ path }) => path.join('·'))).size === group.length;
  return [...byState.values()]
    .filter(areTold)
    .flatMap((group) =>
      sumsOf(group.map((column) => ({ column, path: column.path.filter((label) => !STATE.test(label)) }))),
    );
}

/** The sum of a group of columns, and the sums of the groups inside it. */
function sumsOf(placed: readonly Placed[]): readonly SumOfColumns[] {
  const children = [...Map.groupBy(placed, ({ path }) => path[0] ?? '')].filter(
    ([label]) => !APART.test(label),
  );
  const deeper = children.flatMap(([, members]) =>
    members.length > 1 && members.some(({ path }) => path.length > 1)
      ? sumsOf(members.map(({ column, path }) => ({ column, path: path.slice(1) })))
      : [],
  );
  const total = children.find(([label]) => TOTAL.test(label))?.[1][0]?.column;
  const parts = children.flatMap(([label, members]) => (TOTAL.test(label) ? [] : standFor(members)));
  if (!total || parts.length < 2) return deeper;
  return [{ total, parts }, ...deeper];
}

/** The columns that represent a group: its total, or all of its members. */
function standFor(members: readonly Placed[]): readonly Column[] {
  const total = members.find(({ path }) => TOTAL.test(path.at(-1) ?? ''));
  if (total) return [total.column];
  return members.filter(({ path }) => !path.some((label) => APART.test(label))).map(({ column }) => column);
}
