export {
  isTable,
  textOfCell,
  type Block,
  type Column,
  type Report,
  type Table,
  type TableCell,
} from './table';
export { both, pointsText, rateText, wanText } from './cells';
export { adjustmentsTables, executionTables, scoreTables, threePublicTables } from './answer-tables';
export { bridgeTables } from './bridge-tables';
export { changesTables } from './changes-tables';
export { contradictionsLines, contradictionsTables } from './contradictions-tables';
export { eventsTables, warningsTables } from './log-tables';
export { replayTables } from './replay-tables';
export { seriesTables, type Series } from './series-tables';
export { whatIfTables } from './what-if-tables';
export { workbookOf } from './workbook-of';
