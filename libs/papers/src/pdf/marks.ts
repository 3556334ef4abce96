import type { Box } from '../paper';

/** A piece of text in the PDF, upright. The box is measured from the upper left corner of the page. */
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

/** The text and the lines of one page. */
export interface PageMarks {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rulings: readonly Ruling[];
}
