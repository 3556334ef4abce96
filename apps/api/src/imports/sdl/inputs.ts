/** The inputs for starting an import. */
export const ROOTS_SDL = `
"A file that was sent to POST /uploads."
input ImportFileInput {
  "The uploadId that POST /uploads returned."
  uploadId: ID!
  "Its name, for example year.yaml or 支付明细.xlsx. A year file refers to other files by name."
  name: String!
}
"A correction: the text to use instead of the content of a cell. The file itself is not changed."
input CellCorrectionInput {
  "Name of the file."
  file: String!
  "Name of the sheet."
  sheet: String!
  "Which cell: F12."
  cell: String!
  "The corrected text; empty for a blank cell."
  text: String!
}
"What is to be imported, and how."
input StartImportInput {
  "Year files with the files that they name, and lists. All of them are one job."
  files: [ImportFileInput!]!
  "单位编码 of rows that name no unit. A row that names another one by its code or name is of that. If omitted: every row names its own."
  unitCode: ID
  "预算年度 of lists; a year file names its own."
  fiscalYear: Int
  "The mapping for lists. Default: a stored mapping of the unit that fits, otherwise by the headings."
  mapping: ListMappingInput
  "Stores the mapping for the unit under this name. It is used automatically the next time."
  keepMappingAs: String
  "Date for documents without one in the list."
  on: Date
  "文号 for documents without one in the list."
  documentNo: String
  "Who approved the adjustments of a list. If omitted, they are only proposed."
  approvedBy: String
  "Corrections of cells."
  corrections: [CellCorrectionInput!]! = []
  "Whether to import correct rows even if others have errors. Default: all rows or none."
  rightRowsOnly: Boolean! = false
  "Dry run: every row says what it would become. Nothing is stored."
  dryRun: Boolean! = false
}
extend type Query {
  """
  An import that the same person started, or null if there is none.
  Example: \`{ importJob(id: "…") { status done total counts { status count } rows(first: 100, statuses: [FAULTY, REFUSED]) { nodes { sheet row faults { cell message { zh } cure { zh } } } } } }\`
  """
  importJob(
    "Its id."
    id: ID!
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN): ImportJob
  """
  Stored mappings of a unit for lists, by name.
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
    "The files to import, and how."
    input: StartImportInput!
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN): StartImportPayload
  """
  Stops an import of the same person before it writes. Nothing of it is stored then.
  Example: \`mutation { stopImport(id: "…") { result { status } refusals { code } } }\`
  """
  stopImport(
    "Its id."
    id: ID!): StopImportPayload
}
extend type Subscription {
  """
  Tells how an import of the same person gets on, and ends with it. Over WebSocket (graphql-ws).
  Example: \`subscription { importJobChanged(id: "…") { status done total } }\`
  """
  importJobChanged(
    "Its id."
    id: ID!
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN): ImportJob!
}`;
