import type { Sums } from '../../year/year-data';

export const LINE_FIGURES = [
  'initialFen',
  'adjustedFen',
  'releasedFen',
  'committedFen',
  'executedFen',
  'availableFen',
] as const satisfies readonly (keyof Sums)[];

export type LineOrder = 'line' | (typeof LINE_FIGURES)[number];

export interface LineRow {
  readonly key: string;
  readonly name: string;
  readonly sums: Sums;
}

/** By their codes, or the largest figure first. */
export function sortedLines(rows: readonly LineRow[], order: LineOrder): readonly LineRow[] {
  if (order === 'line') return rows.toSorted((left, right) => (left.key < right.key ? -1 : 1));
  return rows.toSorted((left, right) => right.sums[order] - left.sums[order]);
}
