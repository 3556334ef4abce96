import { PAGE_ARGUMENTS } from '../shapes/sdl';

/** Who asked what. */
export const READS_SDL = `
"A page of the log of reads. How many there are in all is not told: all of it would have to be read."
type ReadsEntryConnection {
  "The entries of the page, each with its cursor."
  edges: [ReadsEntryEdge!]!
  "The same entries without cursors."
  nodes: [ReadsEntry!]!
  "Where the page ends. It may hold fewer entries than \`first\`, or none, where much was looked through: go on while there is a next page."
  pageInfo: PageInfo!
}

"One entry of the log of reads."
type ReadsEntryEdge {
  "Its place; \`after\` of a page that begins behind it."
  cursor: String!
  "The entry."
  node: ReadsEntry!
}

"An entry of the log of reads: what somebody asked, or that some of it could not be written."
union ReadsEntry = NotedRead | LostReads

"One question, who asked it, and what came of it."
type NotedRead {
  "When it was answered."
  at: DateTime!
  "How they were known; null where this version does not know it."
  knownBy: ReaderKnownBy
  "Their name on that day; null where nobody was named."
  actor: String
  "Who asked; null where nobody had signed in."
  person: Person
  "Address of their client, as far as proxies are trusted."
  address: String
  "Program of their client, as it calls itself."
  agent: String
  "SHA-256 of the document; or what was done, where it is none: a method and a path, a command."
  asked: String!
  "The document; null where it is none."
  document: String
  "Which of its operations, where it was named."
  operation: String
  "Its variables as JSON, long ones cut; of a change only ids, counts and switches. Null where none were sent."
  variables: String
  "Up to where the log of events had been read for the answer."
  position: Position
  "What came of it."
  outcome: ReadOutcome!
  "Codes of what was refused, in whole or in part. Few."
  codes: [String!]!
}

"How whoever asked was known."
enum ReaderKnownBy {
  "By a session of a browser."
  SESSION
  "By a token of the provider."
  TOKEN
  "On trial: whoever reached the server."
  TRIAL
  "The server itself."
  SERVER
  "The operator of the machine, on the command line."
  OPERATOR
  "Not at all: nobody had signed in."
  NOBODY
}

"What came of a question."
enum ReadOutcome {
  "It was answered."
  ANSWERED
  "It was given an answer that was kept from before."
  KEPT
  "It was refused, in whole or in part."
  REFUSED
}

"Reads that could not be written, which stood before this time."
type LostReads {
  "When it was noted that they are lost."
  at: DateTime!
  "How many lines."
  lines: Int!
}

extend type Query {
  """
  查询日志: who asked what, when, from where, and what was refused; in the order of days, files and lines. To ask this is noted as any
  question is; what was asked within the last second may not be in it yet. Null where this server keeps none (READS_LOG).
  Example: \`{ reads(from: "2026-03-01", refusedOnly: true) { nodes { ... on NotedRead { at actor person { subject } address asked document outcome codes } ... on LostReads { at lines } } pageInfo { hasNextPage endCursor } } }\`
  """
  reads(
    "The first day, in Asia/Shanghai. Left out: the first that is kept."
    from: Date
    "The last day, in Asia/Shanghai. Left out: today."
    to: Date
    "Only of this person: by subject, or by name."
    who: String
    "Only what was refused, in whole or in part."
    refusedOnly: Boolean! = false
    ${PAGE_ARGUMENTS}
  ): ReadsEntryConnection
}
`;
