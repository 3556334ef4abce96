import { listOf, page } from './lists';

/** Units, tables and rules: everything that is not part of a year. */
export const UNITS_SDL = `
"预算单位."
type Unit implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "单位编码."
  unitCode: ID!
  "Its name at this point in time; the latest known name if no day was given."
  name: String!
  "Its names up to this point, by first day. Few."
  names: [UnitName!]!
  "财政部门, 一级预算单位 or 下级预算单位."
  level: UnitLevel!
  "财政区划, by name."
  region: String!
  "The day on which the registration takes effect."
  registeredOn: Date!
  "The unit above; null for a unit that reports to nobody in this ledger."
  parent: Unit
  "Code of the unit above, which need not be registered here."
  parentCode: ID
  "Units below it."
  children(${listOf('Unit')}): UnitConnection!
  "Fiscal years that were opened, by year. Few."
  fiscalYears: [Int!]!
  "One of its years; null if it is not opened at this point."
  budgetYear(
    "预算年度."
    fiscalYear: Int!
    "Events dated up to and including this day count. Default: the end of the year."
    asOf: Date
    "Only events recorded up to this instant count. Default: all events."
    knownAt: DateTime
  ): BudgetYear
  "Its mergers and splits (合并、分立) up to this point, by date. Its years stay its own. Few."
  succeededBy: [UnitSuccession!]!
  "Mergers and splits up to this point from which it came, by date. Few."
  succeeds: [UnitSuccession!]!
  "Its withdrawn mergers and splits, by date. Few."
  withdrawnSuccessions: [UnitSuccession!]!
  "Its own stream: registration, renamings, mergers and splits, staffing."
  stream: Stream!
}

"A name of a 预算单位."
type UnitName {
  "The name."
  name: String!
  "First day of the name (单位更名); for the first name, the day of the registration."
  from: Date!
  "文号 of the renaming; null for the name that it was registered under."
  documentNo: ID
}

"单位合并、分立: other units succeed a 预算单位 from a date."
type UnitSuccession {
  "The day."
  from: Date!
  "合并 or 分立."
  kind: SuccessionKind!
  "文号 of the document."
  documentNo: ID!
  "The unit that was merged or split; null if you may not see it."
  predecessor: Unit
  "Its code."
  predecessorCode: ID!
  "The successors that you may see. After a split, the unit itself can be one of them."
  successors: [Unit!]!
  "Their codes, in the order of the document."
  successorCodes: [ID!]!
  "Why it was withdrawn; null if it was not."
  withdrawnBecause: String
}

"A stream of the log."
type Stream {
  "Name of the stream."
  streamId: String!
  "Kind of the stream."
  kind: StreamKind!
  "Number of its events at this point; 0 before the first. Pass it as \`expectedVersion\` to a mutation that must not overwrite later changes."
  version: Int!
}

extend type RuleSet {
  "SHA-256 of its canonical JSON; a basis refers to it."
  digest: String!
  "Its name in arguments and inputs, if it ships with the program: its id, with @2 appended for version 2."
  calledBy: ID!
}

extend type Query {
  """
  One 预算单位 by its code; null if none is registered under it.
  Example: \`{ unit(unitCode: "161001") { name level fiscalYears stream { version } } }\`
  """
  unit(
    "单位编码."
    unitCode: ID!
    "Date of the name. Default: the latest name."
    asOf: Date
    "Only events recorded up to this instant count. Default: all events."
    knownAt: DateTime
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): Unit

  """
  Registered 预算单位 that you may see, by code. totalCount counts only these.
  Example: \`{ units(first: 10, filter: { level: [DEPARTMENT] }) { totalCount nodes { unitCode name } } }\`
  """
  units(
    ${listOf('Unit')}
    "Date of the names. Default: the latest names."
    asOf: Date
    "Only events recorded up to this instant count. Default: all events."
    knownAt: DateTime
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): UnitConnection!

  """
  One code of the tables of a fiscal year; null if it is not known. With a unit, also the codes that it declared.
  Example: \`{ code(table: ECONOMIC, code: "30217", fiscalYear: 2023) { name { zh } level parent { code } status source } }\`
  """
  code(
    "Which table."
    table: CodeTable!
    "The code."
    code: ID!
    "预算年度 whose tables are used."
    fiscalYear: Int!
    "Code of a unit, to include its declared codes."
    unitCode: ID
  ): Code

  """
  Codes of the tables of a fiscal year, by code. With a unit, also those that it declared.
  Example: \`{ codes(table: FUNCTIONAL, fiscalYear: 2023, filter: { atOrBeneath: ["220"], search: "行政" }) { nodes { code name { zh } } } }\`
  """
  codes(
    "Which table."
    table: CodeTable!
    "预算年度 whose tables are used."
    fiscalYear: Int!
    "Code of a unit, to include its declared codes."
    unitCode: ID
    ${listOf('Code')}
  ): CodeConnection!

  """
  A scoring rule set (评分规则) that ships with the program; null if there is none of that id.
  Example: \`{ ruleSet(id: "hunan-2023") { name { zh } source validFromYear grades { name { zh } fromPercent } } }\`
  """
  ruleSet(
    "Its id."
    id: ID!
  ): RuleSet

  """
  Scoring rule sets (评分规则) that ship with the program.
  Example: \`{ ruleSets { nodes { id name { zh en } region } } }\`
  """
  ruleSets(${page}): RuleSetConnection!

  """
  Returns an object by its \`id\`; null if it no longer exists.
  Example: \`{ node(id: "WyJVbml0IiwiMTYxMDAxIl0") { id ... on Unit { name } } }\`
  """
  node(
    "An \`id\` from an earlier answer."
    id: ID!
    "The unit of all amounts below."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): Node
}
`;
