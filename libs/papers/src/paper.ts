/**
 * The content of a paper in reading order, with the place of everything on it. It says nothing about meaning: other
 * code decides that a table is the table of revenues, or that a number is an amount in 万元.
 */
export interface Paper {
  readonly format: PaperFormat;
  readonly pages: readonly Page[];
  /** Paragraphs and tables of all pages, in reading order. A table that continues over pages is one table. */
  readonly blocks: readonly Block[];
  /** Lines that stand at the head or foot of most pages: each once, without the page number. No block contains them. */
  readonly runningLines?: readonly string[];
}

export type PaperFormat = 'pdf' | 'docx' | 'html' | 'text' | 'workbook';

/** A page of a PDF or a sheet of a workbook. A paper without pages has one. */
export interface Page {
  /** Counted from 1. */
  readonly number: number;
  /** The name of a sheet. */
  readonly name?: string;
  /** In points; absent for papers without a page size. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Why nothing was read from the page; absent if it was read. An empty page counts as read. */
  readonly notRead?: 'NO_TEXT_LAYER';
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** The page on which it begins. */
  readonly page: number;
  readonly text: string;
  /** The printed lines, in order. A paper that does not say where text stands has one line. */
  readonly lines: readonly Line[];
}

export interface Line {
  /** The index in the paragraph's text at which the line begins. */
  readonly from: number;
  readonly page: number;
  readonly box?: Box;
}

export interface Table {
  readonly kind: 'table';
  /** The page on which it begins. */
  readonly page: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /**
   * Why its numbers must not be used: the table has no rulings, and its columns cannot be told apart with certainty.
   */
  readonly notRead?: 'COLUMNS_UNCLEAR';
  /** No rulings are printed: which rows a cell covers is not known. */
  readonly isUnruled?: true;
  /** Its rows have different numbers of cells: merged cells were lost, so the columns of its cells are not known. */
  readonly isRagged?: true;
  /** From top to bottom and from left to right. Places that a merged cell covers have no cell of their own. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Rows and columns are counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As printed, without line breaks inside the cell. */
  readonly text: string;
  /** How far the text is set in, in characters; comparable within a column. Absent if it is not, or not known to be. */
  readonly indent?: number;
  readonly page: number;
  readonly box?: Box;
}

/** In points from the upper left corner of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
