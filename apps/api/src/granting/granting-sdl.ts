import { PAGE_ARGUMENTS } from '../shapes/sdl';
import { described, shapesIn, shapeSdl } from '../writing/writing-sdl';
import { GRANTING_COMMANDS, type GrantingCommand } from './granting-inputs';

const TYPES = `
"Somebody who signed in, or was named by somebody who did."
type Person {
  "身份提供方: who vouches for them."
  issuer: ID!
  "What the issuer calls them. It tells people apart."
  subject: ID!
  "姓名, as of the day on which this was stored."
  name: String!
}

"授权: who has which role, where, until when, given by whom."
type Grant {
  "Its id."
  grantId: ID!
  "Who has it."
  person: Person!
  "Which role."
  role: Role!
  "What it is called."
  roleName: Bilingual!
  "On which unit; null: on every unit."
  unitCode: ID
  "On the units beneath it too."
  withSubordinates: Boolean!
  "The first day."
  from: Date!
  "The last day; null: without an end."
  until: Date
  "依据."
  reason: String
  "Date of the document that granted it."
  grantedOn: Date!
  "Name of who granted it."
  grantedBy: String!
  "Who granted it; null where they had not signed in: the operator, or the setting of the first administrator."
  grantedByPerson: Person
  "Whether it holds today, no more, or not yet."
  state: GrantState!
  "Why it was revoked; null where it was not."
  revokedFor: String
  "Date of the document that revoked it."
  revokedOn: Date
  "Name of who revoked it."
  revokedBy: String
  "Who revoked it; null where they had not signed in, or it was not revoked."
  revokedByPerson: Person
  "代理 that were given under it, ended ones too. Few."
  delegations: [Delegation!]!
}

"Whether something holds today."
enum GrantState {
  "It holds."
  IN_FORCE
  "It begins later."
  NOT_YET
  "Its last day has gone by."
  ENDED
  "It was revoked, or ended by somebody, before its last day."
  REVOKED
}

"代理: another acts under a grant for a time."
type Delegation {
  "Its id."
  delegationId: ID!
  "Under which grant."
  grantId: ID!
  "Who acts."
  to: Person!
  "Whose role it is."
  holder: Person!
  "The first day."
  from: Date!
  "The last day."
  until: Date!
  "事由."
  reason: String
  "Date of the document that gave it."
  givenOn: Date!
  "Name of who gave it: the holder, or the operator for them."
  givenBy: String!
  "Who gave it; null where they had not signed in."
  givenByPerson: Person
  "Date of the document that ended it before its last day; null where none did."
  endedOn: Date
  "Why it was ended; null where nobody said, or it was not ended."
  endedFor: String
  "Name of who ended it."
  endedBy: String
  "Who ended it; null where they had not signed in, or it was not ended."
  endedByPerson: Person
  "Whether it holds today, no more, or not yet."
  state: GrantState!
}

"What came of a change of who may do what: a result, or refusals."
type GrantingPayload {
  "What was stored, or under dryRun would be; null where it was refused."
  result: GrantingResult
  "Why it was refused; empty where it was not."
  refusals: [Refusal!]!
}

"What a change of who may do what did."
type GrantingResult {
  "Position of its event: minPosition of a question that must see it."
  position: Position!
  "False where it was so already."
  changed: Boolean!
  "The key was known: this is the first result again."
  replayed: Boolean!
  "Nothing was stored."
  dryRun: Boolean!
}

extend type Viewer {
  """
  Grants that are theirs, and those under which they act or acted: what was revoked or has ended, too, each with the delegations
  that concern them. Few.
  """
  grants: [Grant!]!
}

extend type Query {
  """
  Who has which role, where, until when, given by whom: what you may see of it, in the order of granting, with what was revoked or has ended.
  Example: \`{ grants(unitCode: "161001") { nodes { grantId person { name } roleName { zh } unitCode from until grantedBy state } } }\`
  """
  grants(
    "What holds on this unit, also from a unit above it or from every unit. Left out: on whatever unit."
    unitCode: ID
    "Only what holds today."
    inForce: Boolean! = false
    ${PAGE_ARGUMENTS}
  ): GrantConnection!
}
`;

/** Who may do what: as questions and as mutations. */
export const GRANTING_SDL = [
  TYPES,
  'extend type Mutation {',
  ...Object.entries(GRANTING_COMMANDS).map(mutation),
  '}',
  ...shapesIn(Object.values(GRANTING_COMMANDS).map(({ input }) => input)).map(shapeSdl),
].join('\n');

function mutation([name, { about, example, input }]: readonly [string, GrantingCommand]): string {
  const call = `mutation { ${name}(input: ${example}) { result { position } refusals { code field message { zh } cure { zh } } } }`;
  return `${described(`${about}\nExample: \`${call}\``)}${name}(
"What is to be stored."
input: ${input.name}!
"How it is sent: only tried, under a key, on a version."
options: ChangeOptions): GrantingPayload`;
}
