import { page } from './lists';

/** Published self-assessment reports: as they were entered, and their text. */
export const REPORTS_SDL = `
"A published self-assessment report (绩效自评报告) as it was entered."
type StatedReport {
  "Id of the statement."
  statementId: ID!
  "Its title."
  title: String!
  "The last day of its period."
  occurredOn: Date!
  "When it was published; null if not known."
  publishedOn: Date
  "Every figure that it prints."
  figures(${page}): StatedFigureConnection!
  "What it claims about its own figures."
  relations(${page}): StatedRelationConnection!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type Statement {
  "The report as it was entered; null if it does not exist at this point."
  report: StatedReport
  "Its text by chapters, each number marked by how it stands; empty if the text was not given. As long as the report."
  chapters: [ReportChapter!]!
  "Figures that no number of the text shows: counted ones, and all if the text was not given."
  outsideText(${page}): ReportFigureConnection!
  "How many numbers of the text stand how."
  standings: ReportStandings!
  "Without what is assumed: how many figures are not compared with the ledger, as what it computes for them rests on what is assumed. Null where nothing is left out of account."
  notCompared: Int
  "What holds: relations of the report, and figures that the ledger computes too, each with both sides in words."
  holding(${page}): HoldingComparisonConnection!
}
`;
