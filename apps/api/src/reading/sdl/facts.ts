import { enumNamed } from '../../shapes/enums';
import { listOf } from './lists';

/** Facts of the log, and what they are about. */
export const FACTS_SDL = `
extend type Voucher implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "Its own number: 凭证号, or for a reversal the number of the red-letter voucher."
  no: ID!
  "For a reversal (红字冲销): the voucher that it reverses."
  reverses: Voucher
  "红字冲销 of this voucher up to the point, each on its own date. Few."
  reversals: [Voucher!]!
}

extend type Commitment implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "凭证 that paid for it, by date."
  payments(${listOf('Voucher')}): VoucherConnection!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type Adjustment implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "The event that recorded the proposal."
  event: LedgerEvent!
}

extend type Indicator implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "All targets (指标值) that were in force, with their reasons, by date. Few."
  targets: [TargetStanding!]!
  "All reported results (完成值) with their evidence, by date. Few."
  results: [IndicatorResult!]!
}

"A target and the day from which it is in force."
type TargetStanding {
  "指标值."
  target: Target!
  "First day on which it is in force."
  occurredOn: Date!
  "Why it was revised; null for the first one."
  reason: String
  "文号; null if none was given."
  documentNo: ID
  "The event that set it."
  event: LedgerEvent!
}

extend type LedgerEvent implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "The content of the event, as it was written: one GraphQL type for each type of event."
  payload: EventPayload!
}

"The content of an event: one type for each EventType."
union EventPayload = ${Object.values(enumNamed('EventType')).join(' | ')}

"A document (文号) and all events that name it."
type Document implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "文号."
  no: ID!
  "Date of the first of its events."
  occurredOn: Date!
  "When the first of them was recorded."
  recordedAt: DateTime!
  "Its events, in the order of the log."
  events(${listOf('Event')}): LedgerEventConnection!
}

"资金到位, one document."
type FundsArrival {
  "文号."
  documentNo: ID!
  "The document."
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
  "The document."
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
  documents(${listOf('PaymentPlanDocument')}): PaymentPlanDocumentConnection!
}

"One document on 预算批复前支出（预算法 art. 54）."
type InterimAuthority {
  "文号."
  documentNo: ID!
  "The document."
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
  interim(${listOf('InterimAuthority')}): InterimAuthorityConnection!
}

"结转 out of the year and into it."
type CarryForwards {
  "Carried out into the next year, dated 31 December."
  out(${listOf('CarriedOut')}): CarriedOutConnection!
  "Carried in from the previous year, dated 1 January."
  into(${listOf('CarriedInto')}): CarriedIntoConnection!
  "Total that was carried out and not revoked."
  outTotal: Money!
  "Total that was carried in and not cancelled."
  intoTotal: Money!
  "收回以前年度支出 in this year, by date. It increases what earlier years left, and is not in the budget or execution of this year."
  recovered(${listOf('RecoveredSpending')}): RecoveredSpendingConnection!
  "Total recovered."
  recoveredTotal: Money!
  "Carried in + recovered: everything that earlier years left to this year."
  broughtForwardTotal: Money!
  "Spending of this and earlier years that was recovered in the next year, as far as known."
  recoveredNextYear(${listOf('RecoveredSpending')}): RecoveredSpendingConnection!
  "Total recovered in the next year."
  recoveredNextYearTotal: Money!
  "Carried out + recovered in the next year: everything that this year left to the next."
  leftToNextYearTotal: Money!
}

extend type WarningCause {
  "Documents of its events. Few."
  documents: [Document!]!
}
`;
