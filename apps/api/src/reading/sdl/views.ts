import { listOf } from './lists';

const POINT = `
  "Facts dated up to this day count, inclusive. Left out: the end of the year."
  asOf: Date
  "Only what was recorded up to this instant counts. Left out: all that is known."
  knownAt: DateTime
  "Token of an earlier answer (\`basis.token\`), instead of asOf and knownAt: repeats that answer."
  basis: String
  "Wait, 5 seconds at most, until this position has been read, on whichever replica: read your own writes."
  minPosition: Position
  "In what unit amounts are answered, all of them."
  moneyUnit: MoneyUnit! = WAN_YUAN`;

/** Where views of years begin, and what stands beside them. */
export const VIEWS_SDL = `
"A point in time: both axes."
input PointInput {
  "Facts dated up to this day count, inclusive. Left out: the date of the view."
  asOf: Date
  "Only what was recorded up to this instant counts. Left out: what the view knows."
  knownAt: DateTime
}

extend type BudgetYearChange {
  "The events that were added, in the order of the log."
  events(${listOf('Event')}): LedgerEventConnection!
  "The year as it is now."
  budgetYear: BudgetYear!
}

"One unit’s year as it stands beside those of others."
type UnitStanding {
  "单位编码."
  unitCode: ID!
  "Its name at the point."
  name: String!
  "财政部门, 一级预算单位 or 下级预算单位."
  level: UnitLevel!
  "财政区划, by name."
  region: String!
  "Code of the unit above; it may be one that is not registered here."
  parentCode: ID
  "Its figures at the point."
  standing: YearStanding!
  "An import of the year that had begun and not ended at the point: the figures lack a part. Null where there was none."
  importUnfinished: UnfinishedImport
}

extend type Basis {
  "How old what this server knows may be. Not part of what the token repeats."
  freshness: Freshness!
}

extend type Query {
  """
  One unit’s fiscal year at a point in time. Null, with an error that says why, where the unit or the year is not there.
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
  A fiscal year of all units whose figures you may see, at one cut of the log, by unit code; counts count no others.
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
