import type { Column, Head } from './head';

/** Columns that make a table of their own: names with their amounts. Two lanes stand side by side in many forms. */
export interface LaneColumns {
  readonly labels: readonly Column[];
  readonly amounts: readonly Column[];
}

/** A label behind an amount begins a new lane. */
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
