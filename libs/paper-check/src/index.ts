export { checkAcross, checkPaper, reportOn, understandPaper } from './check-paper';
export { checkSheetOf, type CheckSheet } from './check-sheet';
export type { UnderstoodPaper } from './read-statement';
export { statedPaper, type StatedPaper } from './stated-paper';
export { linesOfPaper } from './year-lines/lines-of-paper';
export type { AssumedPart, NotLine, PaperLine, PaperLines } from './year-lines/paper-lines';
export { ledgerFigures, type LedgerFigures } from './ledger/ledger-figures';
export { NOT_COMPUTED_TEXTS } from './ledger/not-computed';
export { layoutSchema, type Layout } from './layouts/layout';
export type {
  Comparison,
  DutyCount,
  FigureRepair,
  Finding,
  MarkedFigure,
  PaperReport,
  PapersReport,
  Remark,
} from './report';
export type { DutyKind } from './statement';
export { REMARK_TEXTS } from './remarks/remark-texts';
export { UNIT_TEXTS } from './written-figures';
