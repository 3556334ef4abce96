import { EYES_FINDINGS } from '@ledger/answers';
import { connectionsSdl, PAGE_ARGUMENTS } from '../shapes/sdl';

const RULES = Object.entries(EYES_FINDINGS).map(([code, { zh, en }]) => `"${zh}: ${en}."\n${code}`);

const TYPES = `
"双人复核: whether the log proves that two people did what needs two people, and that whoever acted under a role held it."
type FourEyes {
  "Number of events examined: those whose past you may see."
  events: Int!
  "Number of approvals, grants and delegations (批准、授权、委托代理) that were checked."
  looked: Int!
  "How many of these the log proves: done by people who had signed in, and by two people where two are needed."
  proven: Int!
  "Number of findings that are violations."
  broken: Int!
  "Number of findings that are no violation but cannot be proven, because not everybody had signed in."
  unproven: Int!
  "What was found, in the order of the log."
  findings(
    "Only violations, without what cannot be proven."
    onlyBroken: Boolean! = false
    ${PAGE_ARGUMENTS}
  ): FourEyesFindingConnection!
}

"An event that violates 双人复核, or does not prove it."
type FourEyesFinding {
  "Which rule."
  rule: FourEyesRule!
  "What it says, in words."
  text: Bilingual!
  "Whether it is a violation; false if it only cannot be proven."
  isBroken: Boolean!
  "The event."
  event: FourEyesEvent!
  "The event that it conflicts with: the proposal or the grant. Null if there is none."
  against: FourEyesEvent
}

"What a check of 双人复核 can find."
enum FourEyesRule {
  ${RULES.join('\n  ')}
}

"An event of the log: its place, time of recording and actor."
type FourEyesEvent {
  "Its id."
  eventId: ID!
  "Its type."
  type: String!
  "Name of the type; null if this version does not know the type."
  title: Bilingual
  "The unit concerned; null for every unit."
  unitCode: ID
  "预算年度; null if it belongs to none."
  fiscalYear: Int
  "文号; null if it has none."
  documentNo: ID
  "Its stream."
  streamId: String!
  "Its place in the stream, from 1."
  streamVersion: Int!
  "When it was recorded."
  recordedAt: DateTime!
  "Name of the actor."
  actor: String!
  "The person who did it; null if they had not signed in."
  person: Person
  "代理: the person on whose behalf it was done; null if there was none."
  onBehalfOf: Person
  "Id of the delegation under which it was done; null if there was none."
  delegationId: ID
}

extend type Query {
  """
  双人复核, proven or not from the log of this server alone: the same as \`budget audit four-eyes\`, of the units whose past you may
  see. Whether the log itself was changed, \`budget log verify\` tells.
  Example: \`{ fourEyes { events looked proven broken findings(onlyBroken: true) { nodes { text { zh } event { unitCode type documentNo recordedAt actor } against { actor } } } } }\`
  """
  fourEyes("Only findings about this unit." unitCode: ID): FourEyes!
}
`;

export const FOUR_EYES_SDL = TYPES + connectionsSdl(TYPES);
