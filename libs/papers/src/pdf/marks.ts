import type { Box } from '../paper';

/** A piece of text as the PDF shows it, upright, with its box from the page's upper left corner. */
export interface TextRun extends Box {
  readonly text: string;
}

/** A straight line that may border a cell: `at` is its y (horizontal) or x (vertical). */
export interface Ruling {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What one page shows. */
export interface PageMarks {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rulings: readonly Ruling[];
}
