/** How mutations are sent, and what they answer. */
export const PAYLOAD = `
"How a mutation is sent."
input ChangeOptions {
  "Only decide: the result is what it would be. Nothing is stored."
  dryRun: Boolean! = false
  "The same key with the same input gives the first result again. Draw one for each thing that a person does."
  idempotencyKey: String
  "Version that the changed stream must have; see streams of the unit or year. Left out: whatever it has."
  expectedVersion: Int
}

"""
What came of a mutation: a result, or refusals. Refusals are data, so that one mutation of a request does not hide another. The
payload is null where the server could not answer; errors then says why.
"""
type ChangePayload {
  "What was stored, or under dryRun would be; null where it was refused."
  result: ChangeResult
  "Why it was refused; empty where it was not."
  refusals: [Refusal!]!
}

"Why a mutation was refused, where in its arguments, and how to mend it. docs/errors.md lists all codes."
type Refusal {
  "For programs."
  code: RefusalCode!
  "Path into the arguments of the mutation: [\\"input\\", \\"items\\", \\"0\\", \\"amount\\"]. Empty where it is about no single one."
  field: [String!]!
  "What is wrong."
  message: Bilingual!
  "How to mend it."
  cure: Bilingual!
}

"What a mutation did, and the year after it."
type ChangeResult {
  "Version of the changed stream: expectedVersion of the next mutation."
  streamVersion: Int!
  "Position of its last event: minPosition of a question that must see it."
  position: Position!
  "The key was known: this is the first result again."
  replayed: Boolean!
  "Nothing was stored."
  dryRun: Boolean!
  "Types of the events that were decided; empty where the books already said so."
  events: [EventType!]!
  "Rules that it breaks; a year in record mode takes it all the same, and shows it."
  breaches: [Bilingual!]!
  "The year after it, under dryRun as it would be. Null where no year is open, or where this server cannot read what it has just stored: ask again with minPosition."
  budgetYear: BudgetYear
  "Of a proposal: the year as it would be if it were approved on its own date. A proposal itself moves no figure."
  ifApproved: BudgetYear
}
`;
