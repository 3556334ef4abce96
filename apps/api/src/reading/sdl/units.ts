import { listOf, page } from './lists';

/** Units, tables and rules: what stands beside the years. */
export const UNITS_SDL = `
"预算单位."
type Unit implements Node {
  "For caches."
  id: ID!
  "单位编码."
  unitCode: ID!
  "Its name at the point: on the day asked for, as known then; the last that is known where no day was named."
  name: String!
  "Its names up to the point, by the day from which each holds. Few."
  names: [UnitName!]!
  "财政部门, 一级预算单位 or 下级预算单位."
  level: UnitLevel!
  "财政区划, by name."
  region: String!
  "The day on which the registration takes effect."
  registeredOn: Date!
  "The unit above; null for a unit that reports to nobody in this ledger."
  parent: Unit
  "Code of the unit above; it may be one that is not registered here."
  parentCode: ID
  "Units below it."
  children(${listOf('Unit')}): UnitConnection!
  "Fiscal years that it has opened, by year. Few."
  fiscalYears: [Int!]!
  "One of its years; null where it is not opened at the point."
  budgetYear(
    "预算年度."
    fiscalYear: Int!
    "Facts dated up to this day count, inclusive. Left out: the end of the year."
    asOf: Date
    "Only what was recorded up to this instant counts. Left out: all that is known."
    knownAt: DateTime
  ): BudgetYear
  "What became of it up to the point: it was merged or split (合并、分立). By day; few. Its years stay its own."
  succeededBy: [UnitSuccession!]!
  "Mergers and splits up to the point that it came out of. By day; few."
  succeeds: [UnitSuccession!]!
  "Mergers and splits that were recorded of it and withdrawn. By day; few."
  withdrawnSuccessions: [UnitSuccession!]!
  "Its own stream: registration, renamings, mergers and splits, staffing."
  stream: Stream!
}

"A name of a 预算单位, until its next."
type UnitName {
  "The name."
  name: String!
  "The day from which it holds (单位更名); of the first, the day of the registration."
  from: Date!
  "文号 of the renaming; null for the name that it was registered under."
  documentNo: ID
}

"单位合并、分立: from a day on others take the place of a 预算单位."
type UnitSuccession {
  "The day."
  from: Date!
  "合并 or 分立."
  kind: SuccessionKind!
  "文号 of the document that says so."
  documentNo: ID!
  "The unit that was merged or split; null where you may not know of it."
  predecessor: Unit
  "Its code."
  predecessorCode: ID!
  "The units that take its place, those that you may know of; it is among them where it goes on."
  successors: [Unit!]!
  "Their codes, in the order of the document."
  successorCodes: [ID!]!
  "Why it was withdrawn; null where it stands."
  withdrawnBecause: String
}

"A stream of the log: what is written to it is decided on its version."
type Stream {
  "Name of the stream."
  streamId: String!
  "What it is of."
  kind: StreamKind!
  "How many events it has at the point: \`expectedVersion\` of a mutation that must find it so; 0 before the first."
  version: Int!
}

extend type RuleSet {
  "SHA-256 of its canonical JSON, which a basis names."
  digest: String!
  "What arguments and inputs call it where it ships with the program: its id, and behind it @2 where it is version 2."
  calledBy: ID!
}

extend type Query {
  """
  One 预算单位 by its code; null where none is registered under it.
  Example: \`{ unit(unitCode: "161001") { name level fiscalYears stream { version } } }\`
  """
  unit(
    "单位编码."
    unitCode: ID!
    "Its name on this day. Left out: the last that is known."
    asOf: Date
    "Only what was recorded up to this instant counts. Left out: all that is known."
    knownAt: DateTime
    "In what unit amounts below are answered."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): Unit

  """
  预算单位 that are registered and that you may know of, by code; counts count no others.
  Example: \`{ units(first: 10, filter: { level: [DEPARTMENT] }) { totalCount nodes { unitCode name } } }\`
  """
  units(
    ${listOf('Unit')}
    "Their names on this day. Left out: the last that are known."
    asOf: Date
    "Only what was recorded up to this instant counts. Left out: all that is known."
    knownAt: DateTime
    "In what unit amounts below are answered."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): UnitConnection!

  """
  One code of the tables of a fiscal year; null where it is not known. With a unit, also of those that it declared.
  Example: \`{ code(table: ECONOMIC, code: "30217", fiscalYear: 2023) { name { zh } level parent { code } status source } }\`
  """
  code(
    "Which table."
    table: CodeTable!
    "The code."
    code: ID!
    "预算年度 of the tables."
    fiscalYear: Int!
    "The unit whose declared codes count too."
    unitCode: ID
  ): Code

  """
  Codes of the tables of a fiscal year, by code. With a unit, also those that it declared.
  Example: \`{ codes(table: FUNCTIONAL, fiscalYear: 2023, filter: { atOrBeneath: ["220"], search: "行政" }) { nodes { code name { zh } } } }\`
  """
  codes(
    "Which table."
    table: CodeTable!
    "预算年度 of the tables."
    fiscalYear: Int!
    "The unit whose declared codes count too."
    unitCode: ID
    ${listOf('Code')}
  ): CodeConnection!

  """
  A scoring rule set (评分规则) that ships with the program; null where there is none of that id.
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
  What was given an \`id\`, again; null where it is not there any more.
  Example: \`{ node(id: "WyJVbml0IiwiMTYxMDAxIl0") { id ... on Unit { name } } }\`
  """
  node(
    "An \`id\` of an earlier answer."
    id: ID!
    "In what unit amounts below are answered."
    moneyUnit: MoneyUnit! = WAN_YUAN
  ): Node
}
`;
