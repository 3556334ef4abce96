/** A tab of GraphiQL: a task that people come with, as one document. */
export interface GraphiqlTask {
  readonly title: string;
  readonly query: string;
}

/** All tasks of the year have one point; GraphiQL fills in unit, year and days. */
const AT = '$unitCode: ID!, $fiscalYear: Int!, $asOf: Date, $knownAt: DateTime';
const YEAR = 'budgetYear(unitCode: $unitCode, fiscalYear: $fiscalYear, asOf: $asOf, knownAt: $knownAt)';

function ofYear(name: string, title: string, selection: string): GraphiqlTask {
  return { title, query: `# ${title}\nquery ${name}(${AT}) {\n  ${YEAR} {\n${selection}\n  }\n}\n` };
}

/** The commonest tasks, in the order of the tabs. Each is valid against the schema and answers on any year. */
export const GRAPHIQL_TASKS: readonly GraphiqlTask[] = [
  ofYear(
    'Overview',
    '全年概况 the year at a point',
    `    unit { name }
    basis { asOf knownAt cut token }
    execution { totals { initial { amount moneyUnit } adjusted { amount } executed { amount } rates { executionAdjusted { percent } } } }
    threePublic { executed { amount } control { total { amount } } }
    scorecard { total { earned { value } lost { value } open { value } } grade { name { zh en } undefinedBecause { zh en } } }
    warnings(first: 10) { totalCount nodes { code text { zh en } } }`,
  ),
  ofYear(
    'ExecutionByLine',
    '各预算行执行 execution by line',
    `    lines(first: 50) { totalCount nodes { key names { project { zh } economic { zh } } figures { initial { amount } adjusted { amount } executed { amount } } } }`,
  ),
  ofYear(
    'ExecutionByItem',
    '按款查询，如会议费 execution by economic item',
    `    execution { groups(by: ECONOMIC_SECTION, first: 50) { nodes { code name { zh en } figures { adjusted { amount } executed { amount } } } } }`,
  ),
  ofYear(
    'ThroughTheYear',
    '全年轨迹 the year day by day',
    `    executionTimeline { lines(first: 5) { nodes { line { key } changes { on adjusted { amount } executed { amount } } } } }
    scoreTimeline { total { on earned { value } open { value } } }`,
  ),
  ofYear(
    'Adjustments',
    '预算调整 adjustments and what became of them',
    `    adjustments(first: 50) { totalCount nodes { adjustmentId kind status proposedOn documentNo items { line { key } amount { amount } } } }`,
  ),
  ofYear(
    'Vouchers',
    '凭证 vouchers',
    `    vouchers(first: 20) { totalCount pageInfo { hasNextPage endCursor } nodes { voucherNo occurredOn line { key } amount { amount } payee summary } }`,
  ),
  ofYear(
    'ThreePublic',
    '三公经费 three-public expenses',
    `    threePublic { executed { amount } control { total { amount } } byKind { kind executed { amount } } }`,
  ),
  ofYear(
    'LostPoints',
    '失分原因 why points are lost',
    `    indicators(first: 100) { nodes { indicatorId level3 weight { value } points { earned { value } lost { value } open { value } } formula why { zh en } } }`,
  ),
  ofYear(
    'Contradictions',
    '公开报告的矛盾 contradictions of published reports',
    `    contradictions(first: 10) { nodes { title findings(first: 20) { totalCount nodes { label witnesses { chapter text { zh en } } repairs { figures { text { zh en } } } } } } }`,
  ),
  ofYear(
    'Trail',
    '审计轨迹 every event with what it carries',
    `    events(first: 20) { totalCount nodes { position type title { zh en } occurredOn recordedAt actor summary { zh en } } }`,
  ),
];
