import type {
  CheckSheet,
  Layout,
  LedgerFigures,
  PaperReport,
  PapersReport,
  UnderstoodPaper,
} from '@ledger/paper-check';
import type { Paper } from '@ledger/papers';
import type { PaperRefusalCode } from './paper-enums';

/** The year that a paper is about. */
export const OWN_YEAR = 'own';

/** A paper to be checked, and the year of a ledger that it is to be held against. */
export interface PaperTask {
  readonly bytes: Uint8Array;
  readonly fiscalYear?: number | typeof OWN_YEAR;
  /** The name of the file, if a year is to be made of it. */
  readonly yearFrom?: string;
  /** Whether the bureau's check sheet is wanted. */
  readonly withSheet?: boolean;
  /** An own dictionary, tried before the shipped one. */
  readonly layouts?: readonly Layout[];
}

/** What a paper came to: as it was read, with its report; or why it could not be read. */
export type PaperAnswer = CheckedPaper | { readonly refusal: PaperRefusal };

export interface CheckedPaper {
  readonly paper: Paper;
  /** What it says, to hold it against others. */
  readonly understood: UnderstoodPaper;
  readonly report: PaperReport;
  /** Where a year was named. */
  readonly figures?: LedgerFigures;
  /** Present if it was requested and a figure was read. */
  readonly year?: MadeYear;
  /** Present if it was requested and the paper is a budget or final accounts. */
  readonly sheet?: CheckSheet;
}

/** Papers that were understood, to be held against each other. */
export interface AcrossTask {
  readonly understood: readonly UnderstoodPaper[];
}

export type Across = Pick<PapersReport, 'across' | 'duties'>;

export type AcrossAnswer = Across | { readonly refusal: PaperRefusal };

/** A year that was made of a paper, as text to look at before it is imported. */
export interface MadeYear {
  readonly yearFile: string;
  /** The lines of its budget or its voucher, and those of which something is assumed. */
  readonly lineCount: number;
  readonly assumedLineCount: number;
  /** What is printed and became no line. */
  readonly notLineCount: number;
}

export interface PaperRefusal {
  readonly code: PaperRefusalCode;
  readonly en: string;
  readonly zh: string;
}
