import type { Sums } from '../../year/year-data';

export const LINE_FIGURES = [
  'initialFen',
  'carriedOverFen',
  'carriedInFen',
  'adjustedFen',
  'releasedFen',
  'committedFen',
  'executedFen',
  'recoveredFen',
  'availableFen',
] as const satisfies readonly (keyof Sums)[];

/** Columns of what most years do not have. */
const OCCASIONAL: readonly LineFigure[] = ['carriedOverFen', 'carriedInFen', 'recoveredFen'];

export type LineFigure = (typeof LINE_FIGURES)[number];

/** The columns of a table of these lines: an occasional one where any line has something in it. */
export function figuresOf(rows: readonly LineRow[]): readonly LineFigure[] {
  return LINE_FIGURES.filter(
    (figure) => !OCCASIONAL.includes(figure) || rows.some(({ sums }) => sums[figure] !== 0),
  );
}

export type LineOrder = 'line' | LineFigure;

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
