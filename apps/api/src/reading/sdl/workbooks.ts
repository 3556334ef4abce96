/** Tables that are downloaded. */
export const WORKBOOKS_SDL = `
"A table of a year that can be downloaded as xlsx."
enum YearTable {
  "预算执行率."
  EXECUTION
  "三公经费."
  THREE_PUBLIC
  "绩效自评表, the unit’s and each project’s."
  SCORECARDS
  "预算调整, and the items of the proposals."
  ADJUSTMENTS
  "会议和培训, beside what was spent on them."
  MEETINGS
  "政策文件 with what they rule."
  POLICY_TEXTS
  "支出凭证 with their rows; a list that can be imported again."
  VOUCHERS
  "年初预算批复; a list that can be imported again."
  APPROPRIATION
  "用款计划; a list that can be imported again."
  PAYMENT_PLAN
  "预警."
  WARNINGS
  "整改台账, each measure in a row of its own."
  RECTIFICATION
  "审计轨迹."
  EVENTS
}

"A table as xlsx."
type Workbook {
  "Name of the file."
  fileName: String!
  "Path of the file: GET it from this server with the same sign-in. It contains the basis, so the figures stay the same."
  path: String!
}

extend type BudgetYear {
  "A table of the year as xlsx, at the point of this view."
  workbook(
    "Which table."
    table: YearTable!
  ): Workbook!
}
`;
