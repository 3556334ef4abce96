/**
 * A paper as it was read: what stands on it, in reading order, with the place of everything. No meaning yet: that a table is
 * the one of revenues, or that a number is an amount in 万元, is for others to say.
 */
export interface Paper {
  readonly format: PaperFormat;
  readonly pages: readonly Page[];
  /** Paragraphs and tables of all pages, in reading order. A table that goes on over pages is one table. */
  readonly blocks: readonly Block[];
  /** What stands at the head or foot of most pages, once each, without the numbers of pages; among no blocks. */
  readonly runningLines?: readonly string[];
}

export type PaperFormat = 'pdf' | 'docx' | 'html' | 'text' | 'workbook';

/** A page of a PDF, a sheet of a workbook; papers without pages have one. */
export interface Page {
  /** From 1. */
  readonly number: number;
  /** The name of a sheet. */
  readonly name?: string;
  /** In points, for papers that have a size. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Why nothing was read from it, or undefined where it was read. An empty page is read. */
  readonly notRead?: 'NO_TEXT_LAYER';
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** The page it begins on. */
  readonly page: number;
  readonly text: string;
  /** The lines it is printed on, in order; papers without places have one. */
  readonly lines: readonly Line[];
}

export interface Line {
  /** Where in the paragraph's text the line begins. */
  readonly from: number;
  readonly page: number;
  readonly box?: Box;
}

export interface Table {
  readonly kind: 'table';
  /** The page it begins on. */
  readonly page: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Why its numbers are not to be taken: it has no rulings, and its columns cannot be told apart for sure. */
  readonly notRead?: 'COLUMNS_UNCLEAR';
  /** Cells from top to bottom and left to right. Covered places of a merge have none. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** From 0, as are columns. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As printed, with the breaks of lines inside a cell taken out. */
  readonly text: string;
  readonly page: number;
  readonly box?: Box;
}

/** In points from the page's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
