import { PAGE_ARGUMENTS } from '../../shapes/sdl';

/** A job, its files and its rows. */
export const JOBS_SDL = `
"What came of starting an import: a job, or refusals."
type StartImportPayload {
  "The job; it goes on by itself. Watch it by importJobChanged, or ask importJob."
  result: ImportJob
  "Why it was not started; empty where it was."
  refusals: [Refusal!]!
}
"What came of stopping an import: the job, or refusals."
type StopImportPayload {
  "The job."
  result: ImportJob
  "Why it could not be stopped."
  refusals: [Refusal!]!
}
"An import (导入). It belongs to who started it; once it has ended it is kept for half an hour."
type ImportJob {
  "Of this server."
  id: ID!
  "What it was started with, as it was given."
  request: ImportRequest!
  "Name of who started it."
  startedBy: String!
  "Who started it; null where they had not signed in."
  startedByPerson: Person
  "When it was started."
  startedAt: DateTime!
  "When it ended; null until then."
  endedAt: DateTime
  "Where it stands."
  status: ImportJobStatus!
  "How many jobs are before it."
  waitingBehind: Int!
  "Nothing is written."
  dryRun: Boolean!
  "Entries that are decided, or while it writes, written."
  done: Int!
  "Entries in all; 0 until its files are read."
  total: Int!
  "Entries that were written."
  written: Int!
  "How many rows became what."
  counts: [ImportCount!]!
  "Its files, and how each was read."
  files: [ImportedFile!]!
  "The years that it wrote to, or under dryRun would write to."
  years: [ImportedYear!]!
  "Every row and what becomes of it, in the order of the files; empty until it is decided."
  rows(${PAGE_ARGUMENTS}
    "Only rows of which this becomes. Left out: all."
    statuses: [ImportJobRowStatus!]): ImportJobRowConnection!
  "Why it could not be carried through, where it was not for a row."
  refusal: Refusal
}
"How many rows became what."
type ImportCount {
  "What became of them."
  status: ImportJobRowStatus!
  "How many."
  count: Int!
}
"A year that an import is of."
type ImportedYear {
  "单位编码."
  unitCode: ID!
  "预算年度."
  fiscalYear: Int!
}
"A file of an import and how it was read."
type ImportedFile {
  "As it was given."
  name: String!
  "sha256:… of its bytes."
  digest: String!
  "What it was read as."
  kind: ImportFileKind!
  "What is wrong with the file as such, or with the form of a year file."
  faults: [ImportFileFault!]!
  "What was found on each of its sheets."
  tables: [ImportTable!]!
}
"What is wrong in a file, and how to mend it."
type ImportFileFault {
  "For programs; docs/errors.md lists those of year files."
  code: String!
  "Which file: the year file, or one that it names."
  file: String!
  "1-based; 0 where it is about the whole file."
  line: Int!
  "1-based; 0 where it is about the whole line."
  column: Int!
  "What is wrong."
  message: Bilingual!
  "How to mend it."
  cure: Bilingual!
}
"What was found on a sheet."
type ImportTable {
  "Name of the sheet."
  sheet: String!
  "How it was read; null where no list is known in it, and a mapping is needed."
  mapping: ListMapping
  "Name of the kept mapping that fitted."
  mappingName: String
  "What its columns are called, from column A."
  headings: [String!]!
  "The first row below the heading, from 1."
  firstRow: Int!
  "The list says itself what its amounts are in; else 元 is taken."
  saysUnit: Boolean!
  "How many cells hold formulas; their stored results are read."
  formulas: Int!
  "How many rows with content are hidden; they are read like the others. Counted once for a sheet, with its first list."
  hiddenRows: Int!
  "The sheet is hidden: it is not read."
  isHidden: Boolean!
  "The first rows below the heading, cell by cell."
  firstRows: [[String!]!]!
  "Subtotals that are not the sum of their rows."
  subtotals: [ImportCellFault!]!
}
"A row of a list, or an entry of a year file, and what becomes of it."
type ImportJobRow {
  "Which file."
  file: String!
  "Which sheet; null in a year file."
  sheet: String
  "1-based row of the sheet, or line of the file."
  row: Int!
  "单位编码; null where it is not known."
  unitCode: ID
  "Id of the entry that it becomes; null where it becomes none."
  entryId: ID
  "What becomes of it."
  status: ImportJobRowStatus!
  "What it becomes; null where it becomes nothing."
  becomes: ImportedEntry
  "The cells of a list’s row that are used."
  cells: [ImportCell!]!
  "Why it cannot be imported."
  faults: [ImportCellFault!]!
  "What people should look at."
  warnings: [ImportCellFault!]!
}
"What a row becomes."
type ImportedEntry {
  "The mutation that would store the same: recordExpenditure."
  mutation: String!
  "When it takes effect in the books; null where that follows from something else."
  date: Date
  "Number of the voucher or the document."
  number: String
  "The line, in short text."
  line: String
  "The amount, of several lines their sum."
  amount: Money
  "收款人; of a reversal, why it was made."
  text: String
}
"One cell of a row."
type ImportCell {
  "Where it stands: F12."
  cell: String!
  "What its column holds."
  field: ListField!
  "What stands in it, or what was put in its place."
  text: String!
}
"What is wrong or striking, at its cell."
type ImportCellFault {
  "For programs."
  code: String!
  "Where: F12; null where it is about no cell."
  cell: String
  "What is wrong."
  message: Bilingual!
  "How to mend it."
  cure: Bilingual!
}
"A mapping of lists that a unit keeps (映射)."
type KeptMapping {
  "What people call it."
  name: String!
  "How lists are read by it."
  mapping: ListMapping!
}`;
