import { listOf } from './lists';

const POINT = `
  "Events dated up to and including this day count. Default: the end of the year."
  asOf: Date
  "Only events recorded up to this instant count. Default: all events."
  knownAt: DateTime
  "Token of an earlier answer (\`basis.token\`), instead of asOf and knownAt. It repeats that answer."
  basis: String
  "Wait up to 5 seconds until the server has read this position. Use it to read your own writes, on any replica."
  minPosition: Position
  "The unit of all amounts below."
  moneyUnit: MoneyUnit! = WAN_YUAN`;

/** The root fields for views of years. */
export const VIEWS_SDL = `
"A point in time: both axes."
input PointInput {
  "Events dated up to and including this day count. Default: the date of the view."
  asOf: Date
  "Only events recorded up to this instant count. Default: as in the view."
  knownAt: DateTime
}

extend type BudgetYearChange {
  "The events that were added, in the order of the log."
  events(${listOf('Event')}): LedgerEventConnection!
  "The year as it is now."
  budgetYear: BudgetYear!
}

"Figures of one unit’s year, to compare units."
type UnitStanding {
  "单位编码."
  unitCode: ID!
  "Its name at the point."
  name: String!
  "财政部门, 一级预算单位 or 下级预算单位."
  level: UnitLevel!
  "财政区划, by name."
  region: String!
  "Code of the unit above, which need not be registered here."
  parentCode: ID
  "Its figures at the point."
  standing: YearStanding!
  "An import of the year that was not finished at this point, so figures are incomplete; null if there was none."
  importUnfinished: UnfinishedImport
}

extend type Basis {
  "How up to date this server is. The token does not repeat this."
  freshness: Freshness!
}

extend type Query {
  """
  One unit’s fiscal year at a point in time. Null, with an error, if the unit or the year does not exist.
  Example: \`{ budgetYear(unitCode: "161001", fiscalYear: 2023, asOf: "2023-06-30") { execution { totals { executed { amount } rates { executionAdjusted { percent } } } } } }\`
  """
  budgetYear(
    "单位编码."
    unitCode: ID!
    "预算年度."
    fiscalYear: Int!
    ${POINT}
  ): BudgetYear

  """
  How a fiscal year of every unit whose figures you may see stands at one point, by unit code. One for each unit, all at
  once: they are sorted and summed whole.
  Example: \`{ unitStandings(fiscalYear: 2023, asOf: "2023-06-30") { name standing { executed { amount } points { earned { value } } breachCount } } }\`
  """
  unitStandings(
    "预算年度."
    fiscalYear: Int!
    ${POINT}
  ): [UnitStanding!]!

  """
  A fiscal year of all units whose figures you may see, at one cut of the log, by unit code. totalCount counts only these.
  Example: \`{ budgetYears(fiscalYear: 2023, first: 20) { totalCount nodes { unit { name } scorecard { total { earned { value } } } } } }\`
  """
  budgetYears(
    "预算年度."
    fiscalYear: Int!
    ${POINT}
    ${listOf('BudgetYear')}
  ): BudgetYearConnection!
}
`;
