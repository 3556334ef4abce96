import type { PlannedMeasure, RectificationAnswer, RectifiedProblem } from '@ledger/answers';
import { MEASURE_STATE_NAMES } from '@ledger/domain';
import { both, count, day } from './cells';
import { amountColumn, heading, table, type Report, type TableCell } from './table';

/** 整改台账: each measure in a row of its own, behind its problem. */
export function rectificationTables({ problems, ...counts }: RectificationAnswer): Report {
  if (problems.length === 0) return [heading(TITLE), '没有问题 no problems'];
  const { openCount, doneCount, overdueCount, carriedCount } = counts;
  return [
    heading(TITLE),
    table(
      ['未完成 open', '已完成 done', '逾期 overdue', '以前年度 carried'].map((title) => amountColumn(title)),
      [[openCount, doneCount, overdueCount, carriedCount].map(count)],
    ),
    table(COLUMNS, problems.flatMap(rowsOf)),
  ];
}

const TITLE = '整改台账 rectification ledger';

const COLUMNS = [
  { title: '年度 year' },
  { title: '编号 id' },
  { title: '问题 problem', maxWidth: 48 },
  { title: '原因 cause', maxWidth: 36 },
  { title: '涉及 about', maxWidth: 36 },
  { title: '出处 chapter', maxWidth: 16 },
  { title: '状态 state' },
  { title: '措施 measure', maxWidth: 48 },
  { title: '责任 who', maxWidth: 16 },
  { title: '期限 due' },
  { title: '进度 progress' },
  { title: '最近情况 last report', maxWidth: 36 },
];

function rowsOf(problem: RectifiedProblem): readonly (readonly TableCell[])[] {
  const { foundInYear, problemId, text, causes, chapter = '', measures } = problem;
  const found = [
    String(foundInYear),
    problemId,
    text,
    causes.join('；'),
    aboutOf(problem).join('；'),
    chapter,
    stateOf(problem),
  ];
  const rows = measures.length === 0 ? [['—', '', '', '', '']] : measures.map(measureCells);
  return rows.map((cells, i) => [...(i === 0 ? found : found.map(() => '')), ...cells]);
}

function measureCells({
  measureId,
  text,
  responsible,
  dueOn,
  ...rest
}: PlannedMeasure): readonly TableCell[] {
  const last = rest.reports.at(-1);
  return [
    `${measureId} ${text}`,
    responsible ?? '—',
    dueOn === undefined ? '—' : day(dueOn),
    progressOf(rest),
    last ? `${last.occurredOn} ${last.text}` : '',
  ];
}

function progressOf({ state, overdue }: Pick<PlannedMeasure, 'state' | 'overdue'>): string {
  const told = state === undefined ? '未报告 nothing reported' : both(MEASURE_STATE_NAMES[state]);
  return overdue ? `${told}，逾期 overdue` : told;
}

function stateOf({ state, overdue, carried }: RectifiedProblem): string {
  const parts = [PROBLEM_STATE_NAMES[state], ...(overdue ? ['逾期 overdue'] : [])];
  return [...parts, ...(carried ? ['上年转来 carried'] : [])].join('，');
}

const PROBLEM_STATE_NAMES = {
  unplanned: '未定措施 unplanned',
  open: '整改中 open',
  done: '已完成 done',
} as const satisfies Record<RectifiedProblem['state'], string>;

function aboutOf(problem: RectifiedProblem): readonly string[] {
  const { warningTitle, findings, indicators, projects, namedLines } = problem;
  return [
    ...(warningTitle ? [both(warningTitle)] : []),
    ...findings.map(({ label, figureId }) => label ?? figureId),
    ...indicators.map(({ name, indicatorId }) => name ?? indicatorId),
    ...projects.map(({ name, projectCode }) => name ?? projectCode),
    ...namedLines.map(({ called }) => called.zh),
  ];
}
