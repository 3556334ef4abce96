import { listOf, page } from './lists';

/** Lines, projects, codes: what budgets and spending are told apart by. */
export const LINES_SDL = `
"""
A budget line (预算行): book, class, functional code, project and economic code. Its short text joins the five by "/", with "-"
for no project: general/basic/2200101/-/302.
"""
type Line implements Node {
  "For caches."
  id: ID!
  "Short text: general/basic/2200101/-/302."
  key: String!
  "预算种类: one of the four books of account or the unit’s own funds."
  book: Book!
  "基本支出 or 项目支出."
  class: ExpenditureClass!
  "支出功能分类科目."
  function: Code!
  "项目; null for basic expenditure."
  project: Project
  "部门预算支出经济分类科目, as the line carries it."
  economic: Code!
  "What the parts are called."
  names: LineNames!
  "预算执行 of this line at the point."
  figures: ExecutionFigures!
  "凭证 charged to this line."
  vouchers(${listOf('Voucher')}): VoucherConnection!
  "合同 that draw on this line."
  commitments(${listOf('Commitment')}): CommitmentConnection!
  "Facts that name this line: appropriations, adjustments, payments."
  events(${listOf('Event')}): LedgerEventConnection!
  "用款计划 of this line, month by month. Twelve."
  paymentPlan: [PlanMonth!]!
}

"""
A line: its short text, or its parts. Give one of the two.
"""
input LineInput @oneOf {
  "Short text: general/basic/2200101/-/302."
  key: String
  "The five parts."
  parts: LinePartsInput
}

"The five parts of a line."
input LinePartsInput {
  "预算种类."
  book: Book!
  "基本支出 or 项目支出."
  class: ExpenditureClass!
  "支出功能分类科目编码."
  function: ID!
  "项目代码; leave it out for basic expenditure."
  project: ID
  "部门预算支出经济分类科目编码."
  economic: ID!
}

"项目: the lines of one project code."
type Project implements Node {
  "For caches."
  id: ID!
  "项目代码."
  code: ID!
  "Its name; null where the year declares none."
  name: Name
  "预算执行 of all its lines."
  figures: ExecutionFigures!
  "批复后未实施: appropriated, and nothing executed at the point."
  notBegun: Boolean!
  "Its lines."
  lines(${listOf('Line')}): LineConnection!
  "凭证 charged to its lines."
  vouchers(${listOf('Voucher')}): VoucherConnection!
}

"Levels of a classification: 类 (3 digits), 款 (5 digits), 项 (7 digits)."
enum CodeLevel {
  "类: 3 digits."
  CLASS
  "款: 5 digits."
  SECTION
  "项: 7 digits."
  ITEM
}

"A code of a classification (科目) or a project, with how sure it is."
type Code {
  "Which table."
  table: CodeTable!
  "The code."
  code: ID!
  "Its name; null where neither the tables of the year nor the unit know the code."
  name: Name
  "类, 款 or 项; null for a project."
  level: CodeLevel
  "The code one level above; null at the top."
  parent: Code
  "How sure it is; null where the code is not known."
  status: CodeStatus
  "Where it is printed; null where the code is not known."
  source: String
}

extend type Execution {
  "Every line, by key."
  lines(${listOf('Line')}): LineConnection!
  "Sums of lines that have a code in common; books and classes are all there, others where there is something."
  groups(
    "What they are summed by."
    by: ExecutionGrouping!
    ${page}
  ): ExecutionGroupConnection!
  "批复后未实施: projects that were appropriated and have nothing executed."
  projectsNotBegun(${listOf('Project')}): ProjectConnection!
}

extend type ExecutionChange {
  "Rates of these amounts."
  rates: ExecutionRates!
}

extend type ThreePublicChange {
  "三公经费控制率 = executed / control number."
  controlRate: Rate!
  "变动率（决算）= (executed − last year’s final) / last year’s final."
  changeRate: Rate!
}

extend type Bridge {
  "The same contributions summed by a key: their sum stays the same."
  groups(
    "What rows are summed by."
    by: BridgeGrouping!
    ${page}
  ): BridgePartConnection!
}
`;
