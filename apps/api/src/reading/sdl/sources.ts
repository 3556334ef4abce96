/** Where what was imported had stood. */
export const SOURCES_SDL = `
extend type Voucher {
  "The row of an imported list that it was read from; null where it was entered otherwise."
  source: EventSource
}

extend type LedgerEvent {
  "The row of an imported list that it was read from; null where it was entered otherwise."
  source: EventSource
}

"Where in an imported list (清单) an event was read."
type EventSource {
  "Name that the file had."
  file: String!
  "sha256:… of its bytes: whether a file at hand is the same."
  digest: String!
  "Name of the sheet; of CSV always CSV."
  sheet: String!
  "The row, 1-based: of a voucher with rows its own, of a document over several rows the first."
  row: Int!
  "All rows of the voucher as they stand in the file: Sheet1!7-9,12."
  rows: String!
  "Cells in the place of which something else was read: what people corrected on the way in. Few."
  corrected: [String!]!
}
`;
