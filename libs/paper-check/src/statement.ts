import type { StatedFigure, StatedRelation } from '@ledger/domain';
import type { Box } from '@ledger/papers';

/** What a paper says, as far as it was understood: its figures, and what it claims of them. */
export interface PaperStatement {
  readonly figures: readonly PaperFigure[];
  readonly duties: readonly Duty[];
}

/** A printed figure and where it stands. */
export interface PaperFigure extends StatedFigure {
  readonly mark: FigureMark;
  /** What the figure is, where the layouts say so: figures with one key are one figure printed several times. */
  readonly concept?: string;
  /** A change or rate that a word calls a decrease: printed without its sign. */
  readonly isDecrease?: boolean;
}

/** Where on the paper a figure can be shown. */
interface FigureMark {
  readonly page: number;
  readonly box?: Box;
  /** The table it stands in, from 0; undefined in the text. */
  readonly table?: number;
  /** Where in the text it stands: which paragraph, from 0, and from which to which character. */
  readonly text?: TextPlace;
  /** The sentence around it, or the names of its row and column. */
  readonly context: string;
}

export interface TextPlace {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** The kinds of relation that a published paper owes. */
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

/** One thing to check, and the relation that it comes to. */
export interface Duty {
  readonly kind: DutyKind;
  readonly relation: StatedRelation;
}
