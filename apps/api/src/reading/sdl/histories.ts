import { CARRIED } from '../carried';
import { SERIES } from '../series';
import { page } from './lists';

/** Histories: how something changed step by step. */
export const HISTORIES_SDL = `
extend type BudgetYear {
  "Whether voucher numbers begin again each month."
  voucherNumbering: VoucherNumbering!
  "The last digit of amounts, if they were entered as papers print them; null if amounts are exact."
  printedTo: Money
  "年度结账 and 重新开账 in the order of the log; empty while it was never closed. Few."
  closings: [YearClosing!]!
  "采用评分规则: all adopted rule sets, by date. The one that was recorded last counts. Few."
  ruleSetAdoptions: [RuleSetAdoption!]!
  "撤销指标: indicators that no longer count at this point, by date."
  withdrawnIndicators: [IndicatorWithdrawal!]!
}

extend type Commitment {
  "Paid to somebody else than its supplier, and not taken back whole, page by page."
  paymentsToOthers(${page}): PaidToAnotherConnection!
}

${SERIES.map(({ type, field, step }) => `extend type ${type} {\n  "The same page by page: with a step for each event there are as many as facts changed it."\n  ${field}(${page}): ${step}Connection!\n}`).join('\n')}

"年度结账, or 重新开账."
type YearClosing {
  "State of the year from then on."
  state: YearState!
  "Date in the books: 31 December."
  occurredOn: Date!
  "For 重新开账: the reason."
  reason: String
  "For 年度结账: whether it was closed regardless of what was left open; null if that was not asked."
  evenSo: Boolean
  "The event that recorded it."
  event: LedgerEvent!
}

"采用评分规则."
type RuleSetAdoption {
  "The complete rule set, as adopted."
  ruleSet: RuleSet!
  "Date of the document."
  occurredOn: Date!
  "文号; null if none was given."
  documentNo: ID
  "The document."
  document: Document
  "The event that recorded it."
  event: LedgerEvent!
}

"撤销指标."
type IndicatorWithdrawal {
  "Id of the indicator; it cannot be used again."
  indicatorId: ID!
  "First day on which it no longer counts."
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

"释放合同余额: an amount that the contract will not use."
type CommitmentRelease {
  "Amount released."
  amount: Money!
  "Date of the release."
  occurredOn: Date!
  "Why."
  reason: String!
  "The event that recorded it."
  event: LedgerEvent!
}

extend type Scorecard {
  "For a project’s scorecard: first day on which its indicators may count."
  openedOn: Date
}

${CARRIED.map(freeItemsOf).join('')}`;

function freeItemsOf(type: string): string {
  return `
extend type ${type} {
  "The part of the items that is not bound by contracts, by line, as given to the mutation."
  freeItems: [LineAmount!]!
}
`;
}
