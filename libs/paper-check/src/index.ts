export { checkPaper, checkPapers, type CheckOptions } from './check-paper';
export { layoutSchema, type Layout } from './layouts/layout';
export type {
  Comparison,
  Coverage,
  DutyCount,
  FigureRepair,
  Finding,
  MarkedFigure,
  NotJudged,
  PaperReport,
  PapersReport,
  Remark,
} from './report';
export type { DutyKind } from './statement';
