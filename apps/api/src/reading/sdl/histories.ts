import { CARRIED } from '../carried';

/** What became of a thing, step by step, beside how it stands. */
export const HISTORIES_SDL = `
extend type BudgetYear {
  "Whether voucher numbers begin again each month."
  voucherNumbering: VoucherNumbering!
  "Last digit of amounts that were entered as papers print them; null where they are exact."
  printedTo: Money
  "年度结账 and 重新开账 in the order of the log; empty while it was never closed. Few."
  closings: [YearClosing!]!
  "采用评分规则: every rule set that was adopted, by date; the last one in the order of the log counts. Few."
  ruleSetAdoptions: [RuleSetAdoption!]!
  "撤销指标: indicators that do not count any more at the point, by date."
  withdrawnIndicators: [IndicatorWithdrawal!]!
}

"年度结账, or 重新开账."
type YearClosing {
  "What the year was from then on."
  state: YearState!
  "Date in the books: 31 December."
  occurredOn: Date!
  "Of 重新开账: why."
  reason: String
  "Of 年度结账: whether it was to be closed whatever it leaves open; null where nobody was asked."
  evenSo: Boolean
  "The event that recorded it."
  event: LedgerEvent!
}

"采用评分规则."
type RuleSetAdoption {
  "The whole of it, as it was adopted."
  ruleSet: RuleSet!
  "Date of the document."
  occurredOn: Date!
  "文号; null where none was given."
  documentNo: ID
  "The document with all that it says."
  document: Document
  "The event that recorded it."
  event: LedgerEvent!
}

"撤销指标."
type IndicatorWithdrawal {
  "Id of the indicator; it cannot be used again."
  indicatorId: ID!
  "It does not count from this day on."
  occurredOn: Date!
  "Why."
  reason: String!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type Commitment {
  "释放合同余额, by date. Few."
  releases: [CommitmentRelease!]!
}

"释放合同余额: what the contract will not use."
type CommitmentRelease {
  "What was given back."
  amount: Money!
  "Date of the release."
  occurredOn: Date!
  "Why."
  reason: String!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type Scorecard {
  "Of a project’s: its indicators may count from this day on."
  openedOn: Date
}

${CARRIED.map(freeItemsOf).join('')}`;

function freeItemsOf(type: string): string {
  return `
extend type ${type} {
  "What of the items no contract binds, by line: the items as the mutation was given them."
  freeItems: [LineAmount!]!
}
`;
}
