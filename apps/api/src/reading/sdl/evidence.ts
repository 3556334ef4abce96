/** 佐证 of results. */
export const EVIDENCE_SDL = `
extend type IndicatorResult {
  "佐证 as one line of text."
  evidence: String! @deprecated(reason: "Use \`evidenceItems\`: texts, figures, documents and files, told apart.")
}

extend type ResultReported {
  "佐证 as one line of text."
  evidence: String! @deprecated(reason: "Use \`evidenceItems\`: texts, figures, documents and files, told apart.")
}

"Whether a file of 佐证 is what was recorded; found out when it is asked."
enum EvidenceState {
  "完好: it is stored, with the recorded size and digest."
  VERIFIED
  "损坏: it is stored, with another size or digest. It is not given for download."
  DAMAGED
  "缺失: it should be stored, and is not."
  MISSING
  "未存: it lies elsewhere, or this server stores no files."
  NOT_STORED
}

extend type FileEvidence {
  "Whether it is what was recorded."
  state: EvidenceState!
  "Path of the file: GET it from this server with the same sign-in. Null unless it is VERIFIED."
  path: String
}

extend type StatedFigure {
  "The figure as printed, without separators and units: the decimals say how it was rounded. Words where \`statedUnit\` is TEXT."
  printed: String!
}

extend type FigureEvidence {
  "The figure as the statement prints it; null if the statement is not there at this point."
  figure: StatedFigure
  "How it stands in the report, with its text and what was compared with it; null if the statement is not there at this point."
  inReport: FigureInReport
}
`;
