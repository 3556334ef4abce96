/** What an import was started with, in the schema: each field of its input can be read. */
export const REQUESTS_SDL = `
"The input that an import was started with."
type ImportRequest {
  "The files that were sent."
  files: [ImportRequestFile!]!
  "单位编码 of rows that name no unit; null if every row names its own."
  unitCode: ID
  "预算年度 of lists; null if none was given."
  fiscalYear: Int
  "The mapping for lists; null if stored mappings and headings decided."
  mapping: ListMapping
  "Name under which the mapping was to be stored; null if it was not."
  keepMappingAs: String
  "Date for documents without one in the list; null if none was given."
  on: Date
  "文号 for documents without one in the list; null if none was given."
  documentNo: ID
  "Who approved the adjustments of a list; null if they were only proposed."
  approvedBy: String
  "Corrections of cells."
  corrections: [CellCorrection!]!
  "Whether correct rows were to be imported even if others had errors."
  rightRowsOnly: Boolean!
  "Whether it was a dry run."
  dryRun: Boolean!
}
"A file that was sent to POST /uploads."
type ImportRequestFile {
  "The uploadId that POST /uploads returned. It is valid for ten minutes."
  uploadId: ID!
  "Its name."
  name: String!
  "sha256:… of its bytes."
  digest: String!
}
"A correction: the text that was used instead of the content of a cell."
type CellCorrection {
  "Name of the file."
  file: String!
  "Name of the sheet."
  sheet: String!
  "Which cell: F12."
  cell: String!
  "The corrected text; empty for a blank cell."
  text: String!
}`;
