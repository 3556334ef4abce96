import { enumNamed } from '../../shapes/enums';
import { listOf, page } from './lists';

/** Facts of the log, and what they are about. */
export const FACTS_SDL = `
extend type Voucher implements Node {
  "For caches."
  id: ID!
  "Its own number: 凭证号, of a reversal the number of the red-letter voucher."
  no: ID!
  "Of a reversal (红字冲销): the voucher that it takes back."
  reverses: Voucher
  "红字冲销 of this voucher up to the point, each on its own date. Few."
  reversals: [Voucher!]!
}

extend type Commitment implements Node {
  "For caches."
  id: ID!
  "凭证 that paid of it, by date."
  payments(${listOf('Voucher')}): VoucherConnection!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type Adjustment implements Node {
  "For caches."
  id: ID!
  "The event that recorded the proposal."
  event: LedgerEvent!
}

extend type Indicator implements Node {
  "For caches."
  id: ID!
  "Every target (指标值) that was in force, with its reason, by date. Few."
  targets: [TargetStanding!]!
  "Every result (完成值) that was reported, with its evidence, by date. Few."
  results: [IndicatorResult!]!
}

"A target with the time from which it was in force."
type TargetStanding {
  "指标值."
  target: Target!
  "In force from this day on."
  occurredOn: Date!
  "Why it was revised; null for the first one."
  reason: String
  "文号; null where none was given."
  documentNo: ID
  "The event that set it."
  event: LedgerEvent!
}

extend type LedgerEvent implements Node {
  "For caches."
  id: ID!
  "All that the event carries, as it was written: a type of its own for each type of event."
  payload: EventPayload!
}

"What an event carries: one member for each EventType."
union EventPayload = ${Object.values(enumNamed('EventType')).join(' | ')}

"What one 文号 says, over all the events that name it."
type Document implements Node {
  "For caches."
  id: ID!
  "文号."
  no: ID!
  "Date of the first of its events."
  occurredOn: Date!
  "When the system learned of the first of them."
  recordedAt: DateTime!
  "Its events, in the order of the log."
  events(${listOf('Event')}): LedgerEventConnection!
}

"资金到位, one document."
type FundsArrival {
  "文号."
  documentNo: ID!
  "The document with all that it says."
  document: Document
  "Date of the arrival."
  occurredOn: Date!
  "By line."
  items: [LineMoney!]!
  "All lines together."
  total: Money!
  "The event that recorded it."
  event: LedgerEvent!
}

"用款计划 as one document set it."
type PaymentPlanDocument {
  "文号."
  documentNo: ID!
  "The document with all that it says."
  document: Document
  "Date of the document."
  occurredOn: Date!
  "By line and month."
  items: [LineMonth!]!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type PaymentPlan {
  "The documents that set it, by date."
  documents(${page}): PaymentPlanDocumentConnection!
}

"预算批复前支出（预算法 art. 54）, one document."
type InterimAuthority {
  "文号."
  documentNo: ID!
  "The document with all that it says."
  document: Document
  "Date of the document."
  occurredOn: Date!
  "By line."
  lines: [LineAmount!]!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type Budget {
  "Authority before the appropriation (预算批复前支出), by date; the appropriation replaces it."
  interim(${page}): InterimAuthorityConnection!
}

"结转 between two years."
type CarryForwards {
  "Out of this year into the next, dated 31 December."
  out(${page}): CarriedOutConnection!
  "From the year before into this one, dated 1 January."
  into(${page}): CarriedIntoConnection!
  "Out and not revoked."
  outTotal: Money!
  "In and not cancelled."
  intoTotal: Money!
  "收回以前年度支出 of this year, by date: it raises what earlier years have left, and no figure of this year's budget or execution has it."
  recovered(${page}): RecoveredSpendingConnection!
  "All that was recovered."
  recoveredTotal: Money!
  "In, and recovered: what earlier years have left to this one."
  broughtForwardTotal: Money!
  "What the next year has recovered of this year's spending and of earlier years', as far as it is known."
  recoveredNextYear(${page}): RecoveredSpendingConnection!
  "All that the next year has recovered."
  recoveredNextYearTotal: Money!
  "Out, and recovered in the next year: what this year has left to the next."
  leftToNextYearTotal: Money!
}

"A published self-assessment report (绩效自评报告) as it was entered."
type StatedReport {
  "Id of the statement."
  statementId: ID!
  "Its title."
  title: String!
  "The last day of the period that it speaks of."
  occurredOn: Date!
  "When it was published; null where not known."
  publishedOn: Date
  "Every figure that it prints."
  figures(${page}): StatedFigureConnection!
  "What it claims about its own figures."
  relations(${page}): StatedRelationConnection!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type Statement {
  "The report as it was entered; null where it is not at the point."
  report: StatedReport
}

extend type WarningCause {
  "Documents of its events. Few."
  documents: [Document!]!
}
`;
