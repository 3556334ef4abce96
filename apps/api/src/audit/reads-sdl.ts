import { PAGE_ARGUMENTS } from '../shapes/sdl';

/** Who asked what. */
export const READS_SDL = `
"A page of the log of reads. There is no totalCount, because the whole log would have to be read."
type ReadsEntryConnection {
  "The entries of the page, each with its cursor."
  edges: [ReadsEntryEdge!]!
  "The same entries without cursors."
  nodes: [ReadsEntry!]!
  "Information about the page. It can have fewer entries than \`first\`, or none, if many lines were searched. Continue while hasNextPage is true."
  pageInfo: PageInfo!
}

"One entry of the log of reads."
type ReadsEntryEdge {
  "Its cursor: pass it as \`after\` to get the entries that follow."
  cursor: String!
  "The entry."
  node: ReadsEntry!
}

"An entry of the log of reads: a question, or a note that some reads could not be logged."
union ReadsEntry = NotedRead | LostReads

"One question: who asked it, and the outcome."
type NotedRead {
  "When it was answered."
  at: DateTime!
  "How the asker was identified; null if this version does not know the kind."
  knownBy: ReaderKnownBy
  "The name of the person at that time; null if nobody was named."
  actor: String
  "The person who asked; null if nobody had signed in."
  person: Person
  "Address of the client; X-Forwarded-For counts only from trusted proxies."
  address: String
  "The client's User-Agent."
  agent: String
  "SHA-256 of the document; if there is none, what was done: a method and a path, or a command."
  asked: String!
  "The document; null if there is none."
  document: String
  "Name of the operation, if one was given."
  operation: String
  "Its variables as JSON, long ones truncated. For a mutation only ids, numbers and booleans. Null if none were sent."
  variables: String
  "Position of the event log at which it was answered."
  position: Position
  "The outcome."
  outcome: ReadOutcome!
  "Codes of the refusals, if it was refused in whole or in part. Few."
  codes: [String!]!
}

"How the asker was identified."
enum ReaderKnownBy {
  "By a session of a browser."
  SESSION
  "By a token of the provider."
  TOKEN
  "On trial, without identification."
  TRIAL
  "The server itself."
  SERVER
  "The operator of the machine, on the command line."
  OPERATOR
  "Not identified: nobody had signed in."
  NOBODY
}

"Outcome of a question."
enum ReadOutcome {
  "It was answered."
  ANSWERED
  "It was answered from the cache."
  KEPT
  "It was refused, in whole or in part."
  REFUSED
}

"Reads before this time that could not be logged."
type LostReads {
  "When the loss was noted."
  at: DateTime!
  "Number of lines."
  lines: Int!
}

extend type Query {
  """
  查询日志: who asked what, when, from where, and what was refused; in the order of days, files and lines. To ask this is noted as any
  question is; what was asked within the last second may not be in it yet. Null if this server keeps none (READS_LOG).
  Example: \`{ reads(from: "2026-03-01", refusedOnly: true) { nodes { ... on NotedRead { at actor person { subject } address asked document outcome codes } ... on LostReads { at lines } } pageInfo { hasNextPage endCursor } } }\`
  """
  reads(
    "The first day, in Asia/Shanghai. Left out: the first that is kept."
    from: Date
    "The last day, in Asia/Shanghai. Left out: today."
    until: Date
    "The last day."
    to: Date @deprecated(reason: "Use \`until\`, as every other span is called.")
    "Only of this person: by subject, or by name."
    who: String
    "Only what was refused, in whole or in part."
    refusedOnly: Boolean! = false
    ${PAGE_ARGUMENTS}
  ): ReadsEntryConnection
}
`;
