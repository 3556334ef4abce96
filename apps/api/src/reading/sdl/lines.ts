import { listOf, page } from './lists';

/** Lines, projects, codes: what budgets and spending are told apart by. */
export const LINES_SDL = `
"""
A budget line (预算行): book, class, functional code, project and economic code. Its short text joins the five by "/", with "-"
for no project: general/basic/2200101/-/302.
"""
type Line implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "Its key, for example general/basic/2200101/-/302."
  key: String!
  "预算种类: one of the four books of account or the unit’s own funds."
  book: Book!
  "基本支出 or 项目支出."
  class: ExpenditureClass!
  "支出功能分类科目."
  function: Code!
  "项目; null for basic expenditure."
  project: Project
  "部门预算支出经济分类科目 of the line."
  economic: Code!
  "Names of its parts."
  names: LineNames!
  "预算执行 of this line at the point."
  figures: ExecutionFigures!
  "凭证 charged to this line."
  vouchers(${listOf('Voucher')}): VoucherConnection!
  "合同 charged to this line."
  commitments(${listOf('Commitment')}): CommitmentConnection!
  "Events that name this line: appropriations, adjustments, payments."
  events(${listOf('Event')}): LedgerEventConnection!
  "用款计划 of this line, month by month. Twelve."
  paymentPlan: [PlanMonth!]!
}

"""
A line, by its key or by its parts. Exactly one must be set.
"""
input LineInput @oneOf {
  "Its key, for example general/basic/2200101/-/302."
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
  "项目代码; omit it for basic expenditure."
  project: ID
  "部门预算支出经济分类科目编码."
  economic: ID!
}

"项目: the lines of one project code."
type Project implements Node {
  "Id for client caches; see Query.node."
  id: ID!
  "项目代码."
  code: ID!
  "Its name; null if the year declares none."
  name: Name
  "预算执行 of all its lines."
  figures: ExecutionFigures!
  "批复后未实施: with an appropriation but without execution at this point."
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

"A code of a classification (科目) or of a project, and how certain it is."
type Code {
  "Which table."
  table: CodeTable!
  "The code."
  code: ID!
  "Its name; null if neither the tables of the year nor the unit have the code."
  name: Name
  "类, 款 or 项; null for a project."
  level: CodeLevel
  "The code one level above; null at the top."
  parent: Code
  "How certain it is; null if the code is not known."
  status: CodeStatus
  "Where it is printed; null if the code is not known."
  source: String
}

extend type Execution {
  "Every line, by key."
  lines(${listOf('Line')}): LineConnection!
  "Sums of lines by a code. All books and classes are listed; other codes only if they have amounts."
  groups(
    "The code to group by."
    by: ExecutionGrouping!
    ${listOf('ExecutionGroup')}
  ): ExecutionGroupConnection!
  "批复后未实施: projects with an appropriation but without execution."
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
  "The same contributions, grouped by a key. The total is the same."
  groups(
    "The key to group by."
    by: BridgeGrouping!
    ${page}
  ): BridgePartConnection!
}
`;
