/** What an import is started with, and where it begins. */
export const ROOTS_SDL = `
"A file that was sent to POST /uploads."
input ImportFileInput {
  "What POST /uploads answered."
  uploadId: ID!
  "Its name: year.yaml, 支付明细.xlsx. A year file names the files beside it by theirs."
  name: String!
}
"What a cell is to be read as instead of what stands in it. The file itself stays as it is."
input CellCorrectionInput {
  "Name of the file."
  file: String!
  "Name of the sheet."
  sheet: String!
  "Which cell: F12."
  cell: String!
  "What it is to be read as; empty for nothing."
  text: String!
}
"What is to be imported, and how."
input StartImportInput {
  "Year files with the files that they name, and lists: all of them are one job."
  files: [ImportFileInput!]!
  "单位编码 of lists of one unit. Left out: rows name their units."
  unitCode: ID
  "预算年度 of lists; a year file names its own."
  fiscalYear: Int
  "How lists are read. Left out: by a mapping that the unit keeps and that fits, else as their headings say."
  mapping: ListMappingInput
  "Keeps the mapping with the unit under this name; it is chosen by itself the next time."
  keepMappingAs: String
  "The day of a document whose list names none."
  on: Date
  "文号 of a document whose list names none."
  documentNo: String
  "Who approved the adjustments of a list. Left out: they are proposed only."
  approvedBy: String
  "Cells that were mended."
  corrections: [CellCorrectionInput!]! = []
  "Rows of lists that are right are imported although others are not; those wait. Left out: all or nothing."
  rightRowsOnly: Boolean! = false
  "Only decide: every row says what it would become. Nothing is stored."
  dryRun: Boolean! = false
}
extend type Query {
  """
  An import that the same person started, or null where there is none.
  Example: \`{ importJob(id: "…") { status done total counts { status count } rows(first: 100, statuses: [FAULTY, REFUSED]) { nodes { sheet row faults { cell message { zh } cure { zh } } } } } }\`
  """
  importJob(
    "Which one."
    id: ID!
    "In what unit amounts below are answered."
    moneyUnit: MoneyUnit! = WAN_YUAN): ImportJob
  """
  Mappings of lists that a unit keeps, by name.
  Example: \`{ keptMappings(unitCode: "161001") { name mapping { kind amountUnit columns { field heading } } } }\`
  """
  keptMappings(
    "单位编码."
    unitCode: ID!): [KeptMapping!]!
}
extend type Mutation {
  """
  Starts an import of files that were sent to POST /uploads: year files, and lists as xlsx, xls or CSV. At most 20 MB a file, 200,000 rows and 30 s to
  read. One job is done at a time; others wait. Each row needs what its own mutation would need.
  Example: \`mutation { startImport(input: { files: [{ uploadId: "…", name: "支付明细.xlsx" }], unitCode: "161001", fiscalYear: 2024, dryRun: true }) { result { id status waitingBehind } refusals { code field message { zh } cure { zh } } } }\`
  """
  startImport(
    "What is to be imported."
    input: StartImportInput!
    "In what unit amounts below are answered."
    moneyUnit: MoneyUnit! = WAN_YUAN): StartImportPayload
  """
  Stops an import of the same person before it writes. Nothing of it is stored then.
  Example: \`mutation { stopImport(id: "…") { result { status } refusals { code } } }\`
  """
  stopImport(
    "Which one."
    id: ID!): StopImportPayload
}
extend type Subscription {
  """
  Tells how an import of the same person gets on, and ends with it. Over WebSocket (graphql-ws).
  Example: \`subscription { importJobChanged(id: "…") { status done total } }\`
  """
  importJobChanged(
    "Which one."
    id: ID!
    "In what unit amounts below are answered."
    moneyUnit: MoneyUnit! = WAN_YUAN): ImportJob!
}`;
