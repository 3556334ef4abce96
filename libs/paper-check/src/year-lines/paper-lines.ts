import type { Book, DeclaredCode, ExpenditureClass, Fen } from '@ledger/domain';

/** What a budget paper or final accounts print of budget lines, as far as a ledger can take it. */
export interface PaperLines {
  /** In the order of the tables; each key once. */
  readonly lines: readonly PaperLine[];
  /** Codes that the shipped tables of the year lack, under the names that the paper prints, and the assumed projects. */
  readonly codes: readonly DeclaredCode[];
  /** What is printed and became no line, with the reason. */
  readonly notLines: readonly NotLine[];
  /** One unit of the last digit of the coarsest amount that was used. */
  readonly printedToFen: Fen;
}

export interface PaperLine {
  readonly book: Book;
  readonly class: ExpenditureClass;
  readonly functionalCode: string;
  /** Of project expenditure alone. */
  readonly projectCode?: string;
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly place: TablePlace;
  readonly assumed: readonly AssumedPart[];
}

/**
 * What of a line no table says: its book, its project, its economic code, or how much of the function is spent on an
 * economic code where both are printed, each in a table of its own.
 */
export type AssumedPart = 'BOOK' | 'PROJECT' | 'ECONOMIC' | 'SPREAD';

export interface TablePlace {
  readonly page: number;
  readonly table: string;
}

export interface NotLine {
  readonly place: TablePlace;
  /** Code and name of the row. */
  readonly label: string;
  /** Undefined where the amount itself could not be taken. */
  readonly amountFen?: Fen;
  readonly reason: NotLineReason;
}

type NotLineReason =
  /** Neither a column of 基本支出 nor one of 项目支出 has the amount. */
  | 'NO_CLASS'
  /** 经营支出, 上缴上级支出 and the like: neither basic nor project. */
  | 'OTHER_CLASS'
  /** The code stands in several rows of one table: which of them is the whole is not said. */
  | 'CODE_TWICE'
  | 'NEGATIVE'
  /** Not a whole number of fen. */
  | 'NOT_WHOLE_FEN'
  /** The tables of the books print more than the table of all expenditure. */
  | 'MORE_THAN_ALL'
  /** Tables print the code on different levels: what is left for other money cannot be told. */
  | 'OTHER_LEVEL'
  /** The rows below it do not add up to it. */
  | 'PARTS_DIFFER'
  /** The economic codes of basic expenditure are more than its functional codes. */
  | 'MORE_THAN_FUNCTIONS'
  /** The code is in no table of the year, and the paper prints no name for it or for the code above it. */
  | 'CODE_UNKNOWN';
