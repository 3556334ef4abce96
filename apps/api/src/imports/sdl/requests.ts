/** What an import was started with, in the schema: each field of its input can be read. */
export const REQUESTS_SDL = `
"What an import was started with, as it was given."
type ImportRequest {
  "The files that were sent."
  files: [ImportRequestFile!]!
  "单位编码 of lists of one unit; null where rows name their units."
  unitCode: ID
  "预算年度 of lists; null where none was given."
  fiscalYear: Int
  "How lists were to be read; null where that was left to kept mappings and to headings."
  mapping: ListMapping
  "The name under which the mapping was to be kept; null where it was not."
  keepMappingAs: String
  "The day of a document whose list names none; null where none was given."
  on: Date
  "文号 of a document whose list names none; null where none was given."
  documentNo: ID
  "Who approved the adjustments of a list; null where they were proposed only."
  approvedBy: String
  "Cells that were mended."
  corrections: [CellCorrection!]!
  "Rows of lists that were right were to be imported although others were not."
  rightRowsOnly: Boolean!
  "It was only to be decided, and nothing stored."
  dryRun: Boolean!
}
"A file that was sent to POST /uploads."
type ImportRequestFile {
  "What POST /uploads answered. It opens the file for ten minutes."
  uploadId: ID!
  "Its name."
  name: String!
  "sha256:… of its bytes."
  digest: String!
}
"What a cell was to be read as instead of what stands in it."
type CellCorrection {
  "Name of the file."
  file: String!
  "Name of the sheet."
  sheet: String!
  "Which cell: F12."
  cell: String!
  "What it was to be read as; empty for nothing."
  text: String!
}`;
