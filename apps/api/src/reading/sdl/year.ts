import { listOf, page } from './lists';

const SPAN = `
  "First day, inclusive. Default: 1 January."
  from: Date
  "Step of the series."
  step: SeriesStep! = DAY`;

const CARD = `
    "Id of a project’s scorecard, instead of the unit’s own; see scorecards."
    card: ID`;

/** A unit's year at one point. */
export const YEAR_SDL = `
"Whether a year is open for entries."
enum YearState {
  "Open: it takes entries."
  OPEN
  "年度结账: closed. It takes no entries until it is reopened."
  CLOSED
}

extend type BudgetYear implements Node {
  "Id for client caches; see Query.node. It contains the point that was asked for."
  id: ID!
  "The unit."
  unit: Unit!
  "What these answers are based on. Its token repeats them at any later time."
  basis: Basis!
  "How rules are applied: refused, or recorded and shown."
  mode: BudgetMode!
  "Whether the year is open or closed at this point."
  state: YearState!
  "Whether spending above 用款计划 is a breach."
  paymentPlanEnforced: Boolean!
  "Last year’s figures, as given when the year was opened; null if none were given."
  lastYear: LastYearFigures
  "The streams of the year and of its unit, with their versions at this point. Three."
  streams: [Stream!]!
  "The previous year, at the same knownAt; null if it is not in this ledger."
  previous: BudgetYear
  "The next year, at the same knownAt; null if it is not in this ledger."
  next: BudgetYear

  "One line; null if no amount was ever recorded on it."
  line(
    "Its key or its parts."
    line: LineInput!
  ): Line
  "One 项目; null if no line has its code."
  project(
    "项目代码."
    code: ID!
  ): Project
  "One 凭证, or one 红字冲销 by its own number; the first one if several have the number. Null if there is none."
  voucher(
    "凭证号."
    no: ID!
    "Row, if the voucher has several."
    row: Int
    "Month of the number, 1 to 12, if voucher numbers begin again each month."
    month: Int
  ): Voucher
  "One 合同; null if there is none."
  commitment(
    "Its id."
    id: ID!
  ): Commitment
  "One document; null if no event names it."
  document(
    "文号."
    no: ID!
  ): Document
  "One 预算调整; null if there is none."
  adjustment(
    "Its id."
    id: ID!
  ): Adjustment
  "One 绩效指标; null if there is none at the point."
  indicator(
    "Its id."
    id: ID!
  ): Indicator
  "One event of the year or of its unit; null if there is none at the point."
  event(
    "Its id."
    id: ID!
  ): LedgerEvent
  "One 绩效自评报告 as it was entered; null if there is none."
  statement(
    "Its id."
    id: ID!
  ): StatedReport
  "The check of one published report against the ledger and against itself; null if it does not exist at this point."
  contradiction(
    "Id of the report."
    id: ID!
    "Whether nothing is judged by what is assumed: figures are not compared with what the ledger computes from it."
    withoutAssumed: Boolean = false
  ): Statement

  "Lines, by key."
  lines(${listOf('Line')}): LineConnection!
  "项目, by code."
  projects(${listOf('Project')}): ProjectConnection!
  "凭证 and 红字冲销, by date."
  vouchers(${listOf('Voucher')}): VoucherConnection!
  "合同, by date, including settled ones."
  commitments(${listOf('Commitment')}): CommitmentConnection!
  "Documents that events name, in the order of the log."
  documents(${listOf('Document')}): DocumentConnection!
  "预算调整 and their outcomes, by date of proposal."
  adjustments(${listOf('Adjustment')}): AdjustmentConnection!
  "资金到位, by date."
  fundsArrivals(${listOf('FundsArrival')}): FundsArrivalConnection!
  "结转 out of this year and into it."
  carryForwards: CarryForwards!
  "Codes and projects that the unit declared because the tables lack them, by table and code."
  declaredCodes(${listOf('Code')}): CodeConnection!
  "固定资产 acquired, by date."
  assets(${listOf('Asset')}): AcquiredAssetConnection!
  "审计轨迹: every event of the year and of its unit, in the order of the log."
  events(${listOf('Event')}): LedgerEventConnection!
  "预警, most severe first."
  warnings(${listOf('Warning')}): WarningConnection!
  "The checks of published self-assessment reports against the ledger and against themselves."
  contradictions(${page}): StatementConnection!
  "绩效指标 as they stand at the point, in the order in which they were defined."
  indicators(${listOf('Indicator')}): IndicatorConnection!

  "预算执行."
  execution: Execution!
  "年初预算 → each change → 全年预算."
  budget: Budget!
  "用款计划 compared with spending."
  paymentPlan: PaymentPlan!
  "三公经费."
  threePublic: ThreePublic!
  "待办: what remains to be done at this point, and how."
  todo: Todo!
  "导览: the year in at most ten steps, from its initial budget to its score."
  tour: Tour!
  "政府采购."
  procurement: Procurement!
  "人员编制."
  staffing: Staffing!
  "各项比率, each with its formula and source."
  ratios: [NamedRatio!]!
  "绩效自评得分: the score as if the year ended at this point."
  scorecard(
    "Id of a rule set to use instead of the adopted one; see ruleSets."
    ruleSet: ID
${CARD}
  ): Scorecard!
  "绩效自评表: the unit’s own, if it has indicators, then each project’s, in the order of opening."
  scorecards(${page}): ScorecardConnection!
  "How the score changed with each document of the year."
  replay(
    ${page}
    "One row for each voucher. Otherwise the vouchers between two documents are summed by month."
    everyVoucher: Boolean! = false
${CARD}
  ): ReplayRowConnection!
  "Why a figure differs between another point and this view, event by event (差异桥)."
  bridge(
    "The point to compare with."
    from: PointInput!
    "The figure to explain."
    figure: BridgeFigure!
${CARD}
  ): Bridge!
  "预算调整 between another point and this view."
  changes(
    "The point to compare with."
    from: PointInput!
  ): Changes!

  "预算执行 through the year, as a list of changes only."
  executionTimeline(${SPAN}): ExecutionSeries!
  "三公经费 through the year, as a list of changes only."
  threePublicTimeline(${SPAN}): ThreePublicSeries!
  "得分 through the year, as a list of changes only."
  scoreTimeline(
    "Id of a rule set to use instead of the adopted one; see ruleSets."
    ruleSet: ID
${CARD}
    ${SPAN}
  ): ScoreSeries!
  "预警 through the year, each with the days on which it holds; most severe first, then by date."
  warningsTimeline(${listOf('Warning')}): WarningSpanConnection!
  "The checks of published reports through the year, each with the days on which it holds."
  contradictionsTimeline(${page}): StatementSpanConnection!
}
`;
