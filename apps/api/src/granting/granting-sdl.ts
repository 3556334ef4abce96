import { listOf } from '../reading/sdl/lists';
import { described, shapesIn, shapeSdl } from '../writing/writing-sdl';
import { GRANTING_COMMANDS, type GrantingCommand } from './granting-inputs';

const TYPES = `
"A person who signed in or was named by somebody who did."
type Person {
  "身份提供方: the issuer that identifies the person."
  issuer: ID!
  "The id of the person at the issuer, which is unique."
  subject: ID!
  "姓名, at the time when this was stored."
  name: String!
}

"授权: who has which role on which unit, from when until when, and who granted it."
type Grant {
  "Its id."
  grantId: ID!
  "The person who has it."
  person: Person!
  "Which role."
  role: Role!
  "Its name."
  roleName: Bilingual!
  "Code of the unit; null for every unit."
  unitCode: ID
  "Whether it also covers the units below."
  withSubordinates: Boolean!
  "The first day."
  from: Date!
  "The last day; null if it has no end."
  until: Date
  "依据."
  reason: String
  "Date of the document that granted it."
  grantedOn: Date!
  "Name of the person who granted it."
  grantedBy: String!
  "The person who granted it; null for the operator and for the setting of the first administrator."
  grantedByPerson: Person
  "Whether it is in force today, ended, or not yet begun."
  state: GrantState!
  "Why it was revoked; null if it was not."
  revokedFor: String
  "Date of the document that revoked it."
  revokedOn: Date
  "Name of the person who revoked it."
  revokedBy: String
  "The person who revoked it; null if they had not signed in, or if it was not revoked."
  revokedByPerson: Person
  "代理 given under it, including ended ones. Few."
  delegations: [Delegation!]!
}

"Whether something is in force today."
enum GrantState {
  "It is in force."
  IN_FORCE
  "It has not begun yet."
  NOT_YET
  "Its last day has passed."
  ENDED
  "It was revoked or ended before its last day."
  REVOKED
}

"代理: another person acts under a grant for a time."
type Delegation {
  "Its id."
  delegationId: ID!
  "Id of the grant."
  grantId: ID!
  "The person who acts under it."
  to: Person!
  "The person whose role it is."
  holder: Person!
  "The first day."
  from: Date!
  "The last day."
  until: Date!
  "事由."
  reason: String
  "Date of the document that gave it."
  givenOn: Date!
  "Name of the person who gave it: the holder, or the operator for them."
  givenBy: String!
  "The person who gave it; null if they had not signed in."
  givenByPerson: Person
  "Date of the document that ended it early; null if it was not ended early."
  endedOn: Date
  "Why it was ended; null if no reason was given, or if it was not ended."
  endedFor: String
  "Name of the person who ended it."
  endedBy: String
  "The person who ended it; null if they had not signed in, or if it was not ended."
  endedByPerson: Person
  "Whether it is in force today, ended, or not yet begun."
  state: GrantState!
}

"Result of a change of access rights, or refusals."
type GrantingPayload {
  "What was stored, or with dryRun would be; null if it was refused."
  result: GrantingResult
  "Why it was refused; empty if it was not."
  refusals: [Refusal!]!
}

"Result of a change of access rights."
type GrantingResult {
  "Position of its event. Pass it as minPosition to a query that must see it."
  position: Position!
  "False if nothing changed."
  changed: Boolean!
  "The idempotency key was used before, and this is the first result again."
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
  Who has which role on which unit, from when until when, and who granted it. Includes revoked and ended grants, as far as you may see them, in the order of granting.
  Example: \`{ grants(unitCode: "161001") { nodes { grantId person { name } roleName { zh } unitCode from until grantedBy state } } }\`
  """
  grants(
    "Only grants that cover this unit, including those on a unit above it or on every unit. Default: all grants."
    unitCode: ID
    "Only grants that are in force today."
    inForce: Boolean! = false
    ${listOf('Grant')}
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
"The facts to record."
input: ${input.name}!
"Options: dry run, idempotency key, expected version."
options: ChangeOptions): GrantingPayload`;
}
