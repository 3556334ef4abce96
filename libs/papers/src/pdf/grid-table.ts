import type { TextRun } from './marks';

/** A cell of a grid whose lines of text are not joined yet. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly runs: readonly TextRun[];
}

export interface GridTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}
