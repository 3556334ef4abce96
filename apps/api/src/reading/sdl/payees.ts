import { PAGE_ARGUMENTS } from '../../shapes/sdl';

/** Who was paid, over all units and years. Its page counts what was searched, so it is written out. */
export const PAYEES_SDL = `
"A page of the years that name somebody. There is no totalCount, because every year would have to be searched."
type PayeeYearConnection {
  "The entries of the page, each with its cursor."
  edges: [PayeeYearEdge!]!
  "The same entries without cursors."
  nodes: [PayeeYear!]!
  "Information about the page. It can have fewer entries than \`first\`, or none, if much was searched. Continue while hasNextPage is true."
  pageInfo: PageInfo!
  "Number of years that were searched for this page: only years of units where you may read who was paid. Others are not counted."
  searched: Int!
}

"One entry of the list of years that name somebody."
type PayeeYearEdge {
  "Its cursor: pass it as \`after\` to get the entries that follow."
  cursor: String!
  "The entry."
  node: PayeeYear!
}

"A year of a unit that names somebody as payee, as supplier, or as who returned money."
type PayeeYear {
  "单位编码."
  unitCode: ID!
  "预算年度."
  fiscalYear: Int!
  "The year: its vouchers, commitments and events can be narrowed to the same name."
  budgetYear: BudgetYear!
  "Number of events that name them."
  events: Int!
  "Number of payments to them (支出凭证), by row."
  payments: Int!
  "What was paid to them in this year, without what was reversed."
  paid: Money!
}

extend type Query {
  """
  收款人: in which years of which units a person or firm is named as payee, supplier, or as who returned money, by unit and year. The
  name must be the same to the letter. Only years of units where you may read who was paid are searched.
  Example: \`{ payeeYears(payee: "某酒店", moneyUnit: YUAN) { searched nodes { unitCode fiscalYear payments paid { amount } budgetYear { vouchers(filter: { payee: "某酒店" }) { nodes { voucherNo occurredOn } } } } pageInfo { hasNextPage endCursor } } }\`
  """
  payeeYears(
    "Whose: the whole name, as it was entered."
    payee: String!
    ${PAGE_ARGUMENTS}
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): PayeeYearConnection!
}
`;
