import { listOf, page } from './lists';

const SPAN = `
  "First day, inclusive. Left out: 1 January."
  from: Date
  "How far apart it is read."
  step: SeriesStep! = DAY`;

const CARD = `
    "A project’s scorecard instead of the unit’s; see scorecards."
    card: ID`;

/** A unit's year at one point. */
export const YEAR_SDL = `
"Whether a year takes entries."
enum YearState {
  "Open: it takes entries."
  OPEN
  "年度结账: closed; it takes none until it is opened again."
  CLOSED
}

extend type BudgetYear implements Node {
  "For caches. It holds the point as it was asked for."
  id: ID!
  "The unit."
  unit: Unit!
  "What these answers stand on; its token repeats them for ever."
  basis: Basis!
  "How rules are applied: refused, or recorded and shown."
  mode: BudgetMode!
  "Whether it takes entries, by what was known at the point."
  state: YearState!
  "Whether spending above 用款计划 is a breach."
  paymentPlanEnforced: Boolean!
  "Last year’s figures as the year was opened with them; null where none were given."
  lastYear: LastYearFigures
  "The streams of the year and of its unit, with their versions at the point. Three."
  streams: [Stream!]!
  "The year before, on the same axes of time; null where this ledger does not hold it."
  previous: BudgetYear
  "The year after, on the same axes of time; null where this ledger does not hold it."
  next: BudgetYear

  "One line; null where nothing was ever put on it."
  line(
    "Its short text or its parts."
    line: LineInput!
  ): Line
  "One 项目; null where no line carries the code."
  project(
    "项目代码."
    code: ID!
  ): Project
  "One 凭证, or one 红字冲销 by its own number; null where there is none. Of several with the number, the first."
  voucher(
    "凭证号."
    no: ID!
    "Which row, of a voucher that has several."
    row: Int
    "Of which month, 1 to 12, in a year whose numbers begin again each month."
    month: Int
  ): Voucher
  "One 合同; null where there is none."
  commitment(
    "Its id."
    id: ID!
  ): Commitment
  "One document; null where no event names it."
  document(
    "文号."
    no: ID!
  ): Document
  "One 预算调整; null where there is none."
  adjustment(
    "Its id."
    id: ID!
  ): Adjustment
  "One 绩效指标; null where there is none at the point."
  indicator(
    "Its id."
    id: ID!
  ): Indicator
  "One event of the year or of its unit; null where there is none at the point."
  event(
    "Its id."
    id: ID!
  ): LedgerEvent
  "One 绩效自评报告 as it was entered; null where there is none."
  statement(
    "Its id."
    id: ID!
  ): StatedReport
  "One published report held against the ledger and against itself; null where there is none at the point."
  contradiction(
    "Id of the report."
    id: ID!
  ): Statement

  "Lines, by key."
  lines(${listOf('Line')}): LineConnection!
  "项目, by code."
  projects(${listOf('Project')}): ProjectConnection!
  "凭证 and 红字冲销, by date."
  vouchers(${listOf('Voucher')}): VoucherConnection!
  "合同, by date; settled ones too."
  commitments(${listOf('Commitment')}): CommitmentConnection!
  "Documents that events name, in the order of the log."
  documents(${listOf('Document')}): DocumentConnection!
  "预算调整 with what became of each, by date of the proposal."
  adjustments(${listOf('Adjustment')}): AdjustmentConnection!
  "资金到位, by date."
  fundsArrivals(${page}): FundsArrivalConnection!
  "结转 out of this year and into it."
  carryForwards: CarryForwards!
  "Codes and projects that the unit declared because the tables lack them, by table and code."
  declaredCodes(${listOf('Code')}): CodeConnection!
  "固定资产 acquired, by date."
  assets(${listOf('Asset')}): AcquiredAssetConnection!
  "审计轨迹: every event of the year and of its unit, in the order of the log."
  events(${listOf('Event')}): LedgerEventConnection!
  "预警, gravest first."
  warnings(${listOf('Warning')}): WarningConnection!
  "Published self-assessment reports held against the ledger and against themselves."
  contradictions(${page}): StatementConnection!
  "绩效指标 as they stand at the point, in the order in which they were defined."
  indicators(${listOf('Indicator')}): IndicatorConnection!

  "预算执行."
  execution: Execution!
  "年初预算 → each change → 全年预算."
  budget: Budget!
  "用款计划 against what was spent."
  paymentPlan: PaymentPlan!
  "三公经费."
  threePublic: ThreePublic!
  "待办: what the year waits for at the point, each with what would settle it."
  todo: Todo!
  "政府采购."
  procurement: Procurement!
  "人员编制."
  staffing: Staffing!
  "各项比率, each with its formula and source. One for each ratio of the trade."
  ratios: [NamedRatio!]!
  "绩效自评得分: what the rules give if the year ended at the point."
  scorecard(
    "Another rule set than the adopted one; see ruleSets."
    ruleSet: ID
${CARD}
  ): Scorecard!
  "绩效自评表: the unit’s own, where it has indicators, and each project’s, in the order in which they were opened."
  scorecards(${page}): ScorecardConnection!
  "The path of the score through the year’s documents."
  replay(
    ${page}
    "Every voucher a row of its own; otherwise those between two documents are summed by month."
    everyVoucher: Boolean! = false
${CARD}
  ): ReplayRowConnection!
  "Why a figure differs between another point and this view, event by event (差异桥)."
  bridge(
    "The first point."
    from: PointInput!
    "What is explained."
    figure: BridgeFigure!
${CARD}
  ): Bridge!
  "预算调整 between another point and this view."
  changes(
    "The first point."
    from: PointInput!
  ): Changes!

  "预算执行 through the year, as sparse lists of changes."
  executionTimeline(${SPAN}): ExecutionSeries!
  "三公经费 through the year, as sparse lists of changes."
  threePublicTimeline(${SPAN}): ThreePublicSeries!
  "得分 through the year, as sparse lists of changes."
  scoreTimeline(
    "Another rule set than the adopted one; see ruleSets."
    ruleSet: ID
${CARD}
    ${SPAN}
  ): ScoreSeries!
  "预警 through the year, each with the days on which it stands; gravest first, then by date."
  warningsTimeline(${page}): WarningSpanConnection!
  "Published reports held against the ledger, each with the days from which it can be seen."
  contradictionsTimeline(${page}): StatementSpanConnection!
}
`;
