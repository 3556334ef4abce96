import { EYES_FINDINGS } from '@ledger/answers';
import { connectionsSdl, PAGE_ARGUMENTS } from '../shapes/sdl';

const RULES = Object.entries(EYES_FINDINGS).map(([code, { zh, en }]) => `"${zh}: ${en}."\n${code}`);

const TYPES = `
"双人复核: whether the log proves that what needs two people was done by two, and what was done under a role by who held it."
type FourEyes {
  "Events that were looked through: those that you may see the past of."
  events: Int!
  "批准、授权、委托代理: approvals, grants and delegations that were held against who did what."
  looked: Int!
  "Of these, what the log proves: done by people who signed in, none of whom did what another must do."
  proven: Int!
  "Findings that say that it was broken."
  broken: Int!
  "Findings that say only that it cannot be proven: not everybody had signed in."
  unproven: Int!
  "What was found, in the order of the log."
  findings(
    "Only what was broken, without what cannot be proven."
    onlyBroken: Boolean! = false
    ${PAGE_ARGUMENTS}
  ): FourEyesFindingConnection!
}

"An event that breaks 双人复核, or does not prove it."
type FourEyesFinding {
  "Which rule."
  rule: FourEyesRule!
  "What it says, in words."
  text: Bilingual!
  "Whether it was broken; false where it only cannot be proven."
  isBroken: Boolean!
  "The event."
  event: FourEyesEvent!
  "The event that it stands against: the proposal, or the grant. Null where the event alone says it."
  against: FourEyesEvent
}

"What an audit of 双人复核 can find."
enum FourEyesRule {
  ${RULES.join('\n  ')}
}

"An event of the log: where it stands, when it was recorded, and who did it."
type FourEyesEvent {
  "Its id."
  eventId: ID!
  "Its type."
  type: String!
  "What that is called; null where this version does not know the type."
  title: Bilingual
  "The unit that it is about; null: it is about every unit."
  unitCode: ID
  "预算年度; null where it is of none."
  fiscalYear: Int
  "文号; null where it has none."
  documentNo: ID
  "Its stream."
  streamId: String!
  "Its place in the stream, from 1."
  streamVersion: Int!
  "When it was recorded."
  recordedAt: DateTime!
  "Name of who did it."
  actor: String!
  "Who did it; null where they had not signed in."
  person: Person
  "代理: on whose behalf; null where it was on their own."
  onBehalfOf: Person
  "Under which delegation; null where it was under none."
  delegationId: ID
}

extend type Query {
  """
  双人复核, proven or not from the log of this server alone: the same as \`budget audit four-eyes\`, of the units whose past you may
  see. Whether the log itself was changed, \`budget log verify\` tells.
  Example: \`{ fourEyes { events looked proven broken findings(onlyBroken: true) { nodes { text { zh } event { unitCode type documentNo recordedAt actor } against { actor } } } } }\`
  """
  fourEyes("Only what is about this unit." unitCode: ID): FourEyes!
}
`;

export const FOUR_EYES_SDL = TYPES + connectionsSdl(TYPES);
