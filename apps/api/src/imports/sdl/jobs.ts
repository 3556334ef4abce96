import { PAGE_ARGUMENTS } from '../../shapes/sdl';

/** A job, its files and its rows. */
export const JOBS_SDL = `
"Result of starting an import: a job, or refusals."
type StartImportPayload {
  "The job, which continues in the background. Follow it with importJobChanged or importJob."
  result: ImportJob
  "Why it was not started; empty if it was."
  refusals: [Refusal!]!
}
"Result of stopping an import: the job, or refusals."
type StopImportPayload {
  "The job."
  result: ImportJob
  "Why it could not be stopped."
  refusals: [Refusal!]!
}
"An import (导入). It belongs to the person who started it, and is kept for half an hour after its end."
type ImportJob {
  "Its id on this server."
  id: ID!
  "The input that it was started with."
  request: ImportRequest!
  "Name of the person who started it."
  startedBy: String!
  "The person who started it; null if they had not signed in."
  startedByPerson: Person
  "When it was started."
  startedAt: DateTime!
  "When it ended; null until then."
  endedAt: DateTime
  "Its status."
  status: ImportJobStatus!
  "Number of jobs ahead of it."
  waitingBehind: Int!
  "Whether it is a dry run, which writes nothing."
  dryRun: Boolean!
  "Number of entries decided; while it writes, number of entries written."
  done: Int!
  "Number of all entries; 0 until its files are read."
  total: Int!
  "Number of entries written."
  written: Int!
  "Number of rows with one outcome."
  counts: [ImportCount!]!
  "Its files and how each was read."
  files: [ImportedFile!]!
  "The years that it wrote to, or with dryRun would write to."
  years: [ImportedYear!]!
  "All rows and their outcomes, in the order of the files; empty until they are decided."
  rows(${PAGE_ARGUMENTS}
    "Only rows with one of these outcomes. Default: all."
    statuses: [ImportJobRowStatus!]): ImportJobRowConnection!
  "Why it failed, if the cause was not a row."
  refusal: Refusal
}
"Number of rows with one outcome."
type ImportCount {
  "Their outcome."
  status: ImportJobRowStatus!
  "How many."
  count: Int!
}
"A year that an import concerns."
type ImportedYear {
  "单位编码."
  unitCode: ID!
  "预算年度."
  fiscalYear: Int!
}
"A file of an import and how it was read."
type ImportedFile {
  "Its name, as given."
  name: String!
  "sha256:… of its bytes."
  digest: String!
  "What it was read as."
  kind: ImportFileKind!
  "Errors of the file itself, or of the form of a year file."
  faults: [ImportFileFault!]!
  "The lists that were found on its sheets."
  tables: [ImportTable!]!
}
"An error in a file, and how to fix it."
type ImportFileFault {
  "Code, for programs; docs/errors.md lists the codes of year files."
  code: String!
  "Name of the file: the year file or a file that it names."
  file: String!
  "Line, from 1; 0 if it concerns the whole file."
  line: Int!
  "Column, from 1; 0 if it concerns the whole line."
  column: Int!
  "What is wrong."
  message: Bilingual!
  "How to fix it."
  cure: Bilingual!
}
"A list that was found on a sheet."
type ImportTable {
  "Name of the sheet."
  sheet: String!
  "The mapping by which it was read; null if no list was recognised, so that a mapping is needed."
  mapping: ListMapping
  "If no list was recognised: what the known names of its columns say, to begin a mapping with; nothing is read by it."
  likelyMapping: ListMapping
  "Name of the stored mapping that was used."
  mappingName: String
  "Headings of its columns, from column A."
  headings: [String!]!
  "The first row below the heading, from 1."
  firstRow: Int!
  "Whether the list names the unit of its amounts. If not, 元 is assumed."
  saysUnit: Boolean!
  "Number of cells with formulas; their stored results are read."
  formulas: Int!
  "Number of hidden rows with content; they are read like other rows. Counted once for a sheet, with its first list."
  hiddenRows: Int!
  "Whether the sheet is hidden; hidden sheets are not read."
  isHidden: Boolean!
  "The first rows below the heading, cell by cell."
  firstRows: [[String!]!]!
  "Subtotals that differ from the sum of their rows."
  subtotals: [ImportCellFault!]!
}
"A row of a list or an entry of a year file, and its outcome."
type ImportJobRow {
  "Which file."
  file: String!
  "Name of the sheet; null in a year file."
  sheet: String
  "Row of the sheet or line of the file, from 1."
  row: Int!
  "单位编码; null if it is not known."
  unitCode: ID
  "Id of the entry that it becomes; null if it becomes none."
  entryId: ID
  "Its outcome."
  status: ImportJobRowStatus!
  "The entry that it becomes; null if it becomes none."
  becomes: ImportedEntry
  "The cells of the row that are used."
  cells: [ImportCell!]!
  "Why it cannot be imported."
  faults: [ImportCellFault!]!
  "Warnings to look at."
  warnings: [ImportCellFault!]!
}
"The entry that a row becomes."
type ImportedEntry {
  "The equivalent mutation, for example recordExpenditure."
  mutation: String!
  "Date in the books; null if it follows from something else."
  date: Date
  "Number of the voucher or the document."
  number: String
  "The key of the line."
  line: String
  "The amount; for several lines, their sum."
  amount: Money
  "收款人; for a reversal, the reason."
  text: String
}
"One cell of a row."
type ImportCell {
  "Its address, for example F12."
  cell: String!
  "The kind of content of its column."
  field: ListField!
  "Its content, or the correction of it."
  text: String!
}
"An error or warning at a cell."
type ImportCellFault {
  "Code, for programs."
  code: String!
  "Address of the cell, for example F12; null if it concerns no cell."
  cell: String
  "What is wrong."
  message: Bilingual!
  "How to fix it."
  cure: Bilingual!
}
"A stored mapping (映射) of a unit for lists."
type KeptMapping {
  "Its name, for people."
  name: String!
  "The mapping itself."
  mapping: ListMapping!
}`;
