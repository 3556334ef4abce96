import { registerEnumType } from '@nestjs/graphql';
import type { DutyKind, MarkedFigure, PaperReport, Remark } from '@ledger/paper-check';
import type { PaperErrorCode, PaperFormat } from '@ledger/papers';

type Names<Value extends string> = Readonly<Record<Value, Value>>;

export const PAPER_KINDS = {
  BUDGET: 'BUDGET',
  FINAL_ACCOUNTS: 'FINAL_ACCOUNTS',
  OTHER: 'OTHER',
} as const satisfies Names<PaperReport['facts']['kind']>;

export const DUTY_KINDS = {
  ROW_SUM: 'ROW_SUM',
  COLUMN_SUM: 'COLUMN_SUM',
  CODE_SUM: 'CODE_SUM',
  BALANCE: 'BALANCE',
  PART_OF: 'PART_OF',
  TABLE_TO_TABLE: 'TABLE_TO_TABLE',
  TEXT_TO_TABLE: 'TEXT_TO_TABLE',
  TEXT_TO_TEXT: 'TEXT_TO_TEXT',
  COMPLETION: 'COMPLETION',
  SHARE: 'SHARE',
  GROWTH: 'GROWTH',
  LIST_SUM: 'LIST_SUM',
  COUNT: 'COUNT',
  RATE: 'RATE',
  POINTS: 'POINTS',
  PAPER_TO_PAPER: 'PAPER_TO_PAPER',
} as const satisfies Names<DutyKind>;

export const REMARK_CODES = {
  PLACEHOLDER: 'PLACEHOLDER',
  DIRECTION: 'DIRECTION',
  MALFORMED_NUMBER: 'MALFORMED_NUMBER',
  PERCENT_MISSING: 'PERCENT_MISSING',
  UNFINISHED: 'UNFINISHED',
  YEAR: 'YEAR',
  NAME: 'NAME',
  CONTENTS: 'CONTENTS',
} as const satisfies Names<Remark['code']>;

export const FIGURE_MARKS = {
  HELD: 'held',
  CONTRADICTED: 'contradicted',
  LAST_DIGIT: 'lastDigit',
  UNCHECKED: 'unchecked',
} as const satisfies Readonly<Record<string, MarkedFigure['mark']>>;

export const PAPER_FORMATS = {
  PDF: 'pdf',
  DOCX: 'docx',
  HTML: 'html',
  TEXT: 'text',
  WORKBOOK: 'workbook',
} as const satisfies Readonly<Record<string, PaperFormat>>;

/** Why a file was not checked: what is wrong with it, or that it has to be sent again. */
export type PaperRefusalCode = PaperErrorCode | 'PAPERS_BUSY' | 'PAPERS_TOO_MANY' | 'UPLOAD_UNKNOWN';

export const PAPER_REFUSALS = {
  PAPER_FORMAT_UNKNOWN: 'PAPER_FORMAT_UNKNOWN',
  PAPER_TOO_LARGE: 'PAPER_TOO_LARGE',
  PAPER_TOO_MANY_PAGES: 'PAPER_TOO_MANY_PAGES',
  PAPER_DAMAGED: 'PAPER_DAMAGED',
  PAPER_ENCRYPTED: 'PAPER_ENCRYPTED',
  PAPERS_BUSY: 'PAPERS_BUSY',
  PAPERS_TOO_MANY: 'PAPERS_TOO_MANY',
  UPLOAD_UNKNOWN: 'UPLOAD_UNKNOWN',
} as const satisfies Names<PaperRefusalCode>;

registerEnumType(PAPER_KINDS, {
  name: 'PaperKind',
  description: 'Budget (预算), final accounts (决算), or another paper.',
});
registerEnumType(DUTY_KINDS, {
  name: 'PaperDutyKind',
  description: 'Kinds of duties (relations that must hold) of a paper: see docs/papers.md.',
});
registerEnumType(FIGURE_MARKS, {
  name: 'PaperFigureMark',
  description: 'The worst outcome of all duties that a figure is part of.',
});
registerEnumType(REMARK_CODES, {
  name: 'PaperRemarkCode',
  description: 'Kinds of remarks.',
});

registerEnumType(PAPER_FORMATS, {
  name: 'PaperFormat',
  description: 'File format of a paper.',
  valuesMap: { WORKBOOK: { description: 'xlsx or xls.' } },
});
registerEnumType(PAPER_REFUSALS, {
  name: 'PaperRefusalCode',
  description: 'Why a file was not checked.',
  valuesMap: {
    PAPERS_BUSY: { description: 'Other papers are being checked. Try again in a few seconds.' },
    PAPERS_TOO_MANY: { description: 'At most ten papers are checked together.' },
    UPLOAD_UNKNOWN: { description: 'There is no uploaded file with this id. Upload it again.' },
  },
});
