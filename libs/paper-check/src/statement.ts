import type { StatedFigure, StatedRelation } from '@ledger/domain';
import type { Box } from '@ledger/papers';

/** The content of a paper as far as it was understood: its figures, and the relations between them. */
export interface PaperStatement {
  readonly figures: readonly PaperFigure[];
  readonly duties: readonly Duty[];
  /** Forms whose numbers could not be told apart. */
  readonly unread?: readonly UnreadForm[];
  /** The pages of paragraphs with more numbers than a paragraph of a paper has. */
  readonly overlong?: readonly number[];
}

/** A form whose numbers could not be told apart. */
export interface UnreadForm {
  readonly title: string;
  readonly page: number;
  /** Its table; undefined in running text. */
  readonly table: number | undefined;
}

/** A printed figure and where it stands. */
export interface PaperFigure extends StatedFigure {
  readonly mark: FigureMark;
  /**
   * What the figure means, if a layout says so. Figures with the same concept are one figure, printed several times.
   */
  readonly concept?: string;
  /** A change or a rate that the text calls a decrease. It is printed without its sign. */
  readonly isDecrease?: boolean;
}

/** Where the figure stands on the paper, so that it can be shown there. */
interface FigureMark {
  readonly page: number;
  readonly box?: Box;
  /** The index of its table; undefined for a figure in the text. */
  readonly table?: number;
  /** The place in the text: the index of the paragraph, and the first and last character. */
  readonly text?: TextPlace;
  /** The sentence around the figure, or the names of its row and its column. */
  readonly context: string;
}

export interface TextPlace {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** The kinds of relation that are checked in a published paper. */
export type DutyKind =
  | 'ROW_SUM'
  | 'COLUMN_SUM'
  | 'CODE_SUM'
  | 'BALANCE'
  | 'PART_OF'
  | 'TABLE_TO_TABLE'
  | 'TEXT_TO_TABLE'
  | 'TEXT_TO_TEXT'
  | 'COMPLETION'
  | 'SHARE'
  | 'GROWTH'
  | 'LIST_SUM'
  | 'COUNT'
  | 'RATE'
  | 'POINTS'
  | 'PAPER_TO_PAPER';

/** One thing to check, and the relation that it requires. */
export interface Duty {
  readonly kind: DutyKind;
  readonly relation: StatedRelation;
}
