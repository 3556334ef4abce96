export { isTable, textOfCell, type Block, type Column, type Report } from './table';
export { pointsText, rateText, wanText } from './cells';
export { adjustmentsTables, executionTables, threePublicTables } from './answer-tables';
export { scorecardsTables, scoreTables } from './scorecard-tables';
export { bridgeTables } from './bridge-tables';
export { changesTables } from './changes-tables';
export { contradictionsLines, contradictionsTables } from './contradictions-tables';
export { evidenceTables } from './evidence-tables';
export { eventsTables, warningsTables } from './log-tables';
export { adjustmentItems, appropriationTables, planTables, vouchersTables } from './fact-tables';
export { meetingsTables, policyTextsTables } from './meeting-tables';
export { rectificationTables } from './rectification-tables';
export { replayTables } from './replay-tables';
export { reportLines, reportTables } from './report-tables';
export { seriesTables, type Series } from './series-tables';
export { todoTables } from './todo-tables';
export { tourLines, tourTables } from './tour-tables';
export { unfinishedImportText } from './unfinished-import';
export { whatIfTables } from './what-if-tables';
export { workbookOf } from './workbook-of';
export {
  assumedLines,
  leftOutLine,
  reasonLines,
  linesOfMarks,
  provenanceTables,
  withoutAssumedTables,
} from './provenance-tables';
export { wrapped } from './wrapped';
