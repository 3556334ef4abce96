import type { DutyKind, MarkedFigure, PaperReport, Remark } from '@ledger/paper-check';

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
} as const satisfies Names<Remark['code']>;

export const FIGURE_MARKS = {
  HELD: 'held',
  CONTRADICTED: 'contradicted',
  LAST_DIGIT: 'lastDigit',
  UNCHECKED: 'unchecked',
} as const satisfies Readonly<Record<string, MarkedFigure['mark']>>;
