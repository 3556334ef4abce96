/** Where what was imported had stood. */
export const SOURCES_SDL = `
extend type Voucher {
  "The row of an imported list that it was read from; null if it was not imported from a list."
  source: EventSource
}

extend type LedgerEvent {
  "The row of an imported list that it was read from; null if it was not imported from a list."
  source: EventSource
}

"The place in an imported list (清单) that an event was read from."
type EventSource {
  "Name of the file."
  file: String!
  "sha256:… of its bytes, to compare with a file."
  digest: String!
  "Name of the sheet; CSV for a CSV file."
  sheet: String!
  "The row, from 1. For a row of a voucher, that row; for a document with several rows, the first one."
  row: Int!
  "All rows of the voucher in the file: Sheet1!7-9,12."
  rows: String!
  "Cells that were corrected during the import. Few."
  corrected: [String!]!
}
`;
