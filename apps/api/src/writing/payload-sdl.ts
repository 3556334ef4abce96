/** The arguments and answers of mutations. */
export const PAYLOAD = `
"How a mutation is sent."
input ChangeOptions {
  "Dry run: the command is decided and the result is what it would be. Nothing is stored."
  dryRun: Boolean! = false
  "Sending the same key with the same input again returns the first result. Use a new key for each action of a person."
  idempotencyKey: String
  "Version that the stream must have; see streams of the unit or year. If omitted, any version is accepted."
  expectedVersion: Int
  "出处: where the content comes from. If omitted, the sender enters it."
  provenance: ProvenanceInput
}

"出处: what prints the content, and what of it is assumed. At least one of them."
input ProvenanceInput {
  "The document that prints it; if omitted, the sender enters it."
  printed: PrintedInInput
  "What no document says."
  assumed: AssumptionInput
}

"The document that prints something."
input PrintedInInput {
  "Its title."
  document: String!
  "Chapter."
  chapter: String
}

"假定: what no document says."
input AssumptionInput {
  "Why it is assumed."
  why: String!
  "The parts that are assumed; if omitted, the whole content."
  what: [AssumedPart!]
  "The day is not known, but lies not after this one."
  latestOn: Date
}

"""
What came of a mutation: a result, or refusals. Refusals are data, so that one mutation of a request does not hide another. The
payload is null if the server could not answer; errors then says why.
"""
type ChangePayload {
  "What was stored, or with dryRun would be; null if it was refused."
  result: ChangeResult
  "Why it was refused; empty if it was not."
  refusals: [Refusal!]!
}

"Why a mutation was refused, which argument is wrong, and how to fix it. docs/errors.md lists all codes."
type Refusal {
  "Code, for programs."
  code: RefusalCode!
  "Path into the arguments of the mutation: [\\"input\\", \\"items\\", \\"0\\", \\"amount\\"]. Empty if no single argument is concerned."
  field: [String!]!
  "What is wrong."
  message: Bilingual!
  "How to fix it."
  cure: Bilingual!
}

"What a mutation did, and the year after that."
type ChangeResult {
  "Version of the stream afterwards. It can be passed as expectedVersion to the next mutation."
  streamVersion: Int!
  "Position of its last event: minPosition of a question that must see it."
  position: Position!
  "The key was known: events, breaches, position and streamVersion are those of the first time. budgetYear is the year as it is now."
  replayed: Boolean!
  "Nothing was stored."
  dryRun: Boolean!
  "Types of the events that were decided; empty where the books already said so."
  events: [EventType!]!
  "Rules that it breaks; a year in record mode takes it all the same, and shows it."
  breaches: [Bilingual!]! @deprecated(reason: "Use \`brokenRules\`, which has their codes.")
  "Rules that it breaks, by code and in words; a year in record mode takes it all the same, and shows it."
  brokenRules: [Breach!]!
  "The year after it, under dryRun as it would be. Null where no year is open, or where this server cannot read what it has just stored: ask again with minPosition."
  budgetYear: BudgetYear
  "Of a proposal: the year as it would be if it were approved on its own date. A proposal itself moves no figure. Null where it is replayed."
  ifApproved: BudgetYear
}
`;
