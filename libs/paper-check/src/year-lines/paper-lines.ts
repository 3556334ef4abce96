import type { Book, DeclaredCode, ExpenditureClass, Fen } from '@ledger/domain';

/** The budget lines that a budget paper or final accounts print, as far as a ledger can use them. */
export interface PaperLines {
  /** In the order of the tables; each key once. */
  readonly lines: readonly PaperLine[];
  /** Codes that the tables of the year lack, with the names that the paper prints, and the assumed projects. */
  readonly codes: readonly DeclaredCode[];
  /** Printed amounts that did not become lines, with the reason. */
  readonly notLines: readonly NotLine[];
  /** The value of the last digit in the coarsest amount that was used. */
  readonly printedToFen: Fen;
}

export interface PaperLine {
  readonly book: Book;
  readonly class: ExpenditureClass;
  readonly functionalCode: string;
  /** For project expenditure only. */
  readonly projectCode?: string;
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly place: TablePlace;
  readonly assumed: readonly AssumedPart[];
}

/**
 * The part of a line that no table says: its book, its project, its economic code, or how a function's amount is spread
 * over economic codes that another table prints.
 */
export type AssumedPart = 'BOOK' | 'PROJECT' | 'ECONOMIC' | 'SPREAD';

export interface TablePlace {
  readonly page: number;
  readonly table: string;
}

export interface NotLine {
  readonly place: TablePlace;
  /** The code and the name of the row. */
  readonly label: string;
  /** Undefined if the amount could not be read. */
  readonly amountFen?: Fen;
  readonly reason: NotLineReason;
}

type NotLineReason =
  /** The amount is in no column of 基本支出 or 项目支出. */
  | 'NO_CLASS'
  /** 经营支出, 上缴上级支出 and similar: neither basic nor project expenditure. */
  | 'OTHER_CLASS'
  /** The code is in several rows of one table, and nothing says which row is the whole. */
  | 'CODE_TWICE'
  | 'NEGATIVE'
  /** The amount is not a whole number of fen. */
  | 'NOT_WHOLE_FEN'
  /** The tables of the books print more than the table of all expenditure. */
  | 'MORE_THAN_ALL'
  /** The tables print the code on different levels, so the amount of other money is not known. */
  | 'OTHER_LEVEL'
  /** The rows below it do not add up to it. */
  | 'PARTS_DIFFER'
  /** The economic codes of basic expenditure sum to more than its functional codes. */
  | 'MORE_THAN_FUNCTIONS'
  /** The code is in no table of the year, and the paper prints no name for it or for the code above it. */
  | 'CODE_UNKNOWN';
