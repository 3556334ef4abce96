import type { Table } from '@ledger/papers';
import type { Column, Head } from './head';

/** Columns that form a list of their own: names with their amounts. Many forms print two lanes side by side. */
export interface LaneColumns {
  readonly labels: readonly Column[];
  readonly amounts: readonly Column[];
}

/** A column of names behind a column of amounts begins a new lane. */
export function lanesOf({ columns }: Head): readonly LaneColumns[] {
  const lanes: { labels: Column[]; amounts: Column[] }[] = [];
  for (const column of columns) {
    if (column.role === 'note' || column.role === 'rowNumber') continue;
    const isLabel = column.role === 'code' || column.role === 'name';
    const lane = lanes.at(-1);
    if (!lane || (isLabel && lane.amounts.length > 0)) {
      lanes.push(isLabel ? { labels: [column], amounts: [] } : { labels: [], amounts: [column] });
    } else (isLabel ? lane.labels : lane.amounts).push(column);
  }
  return lanes.filter(({ amounts }) => amounts.length > 0);
}

/**
 * If two classifications stand side by side (部门经济分类 and 政府经济分类, or a unit's code and a 科目 code), keeps
 * the one whose codes papers sum by.
 */
export function oneClassification(table: Table, lane: LaneColumns, from: number): LaneColumns {
  const groups: Column[][] = [];
  for (const column of lane.labels) {
    const before = groups.at(-1);
    const isNext = column.role === 'code' && before?.at(-1)?.role !== 'code';
    if (!before || isNext) groups.push([column]);
    else before.push(column);
  }
  const summed = groups.find((group) => isSummed(table, group, from));
  return groups.length < 2 || !summed ? lane : { ...lane, labels: summed };
}

/** The codes 2xx and 3xx with their 款 and 项: functional codes, and economic codes of departments. */
const SUMMED = /^\[?[23]\d{2}(?:\d{2}){0,2}\]?$/u;

function isSummed(table: Table, group: readonly Column[], from: number): boolean {
  const columns = new Set(group.filter(({ role }) => role === 'code').map(({ index }) => index));
  return table.cells.some(
    ({ row, column, text }) => row >= from && columns.has(column) && SUMMED.test(text.trim()),
  );
}
