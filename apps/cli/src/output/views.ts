import type { AdjustmentsAnswer, ExecutionAnswer, ScorecardAnswer, ThreePublicAnswer } from '@ledger/answers';
import { renderTable, type Column } from './table';
import { both, percent, points, wan } from './text';

const amount = (title: string): Column => ({ title, align: 'right' });

/** 预算执行率: the whole, each book and each class, against both denominators. */
export function executionView({
  totals,
  byBook,
  byClass,
  projectsNotBegun,
  timeProgress,
}: ExecutionAnswer): string {
  const rows = [
    { name: '合计 total', figures: totals },
    ...[...byBook, ...byClass].map(({ code, name, figures }) => ({ name: name?.zh ?? code, figures })),
  ];
  const table = renderTable(
    [
      { title: '万元', maxWidth: 18 },
      amount('年初 initial'),
      amount('调整 adj.'),
      amount('全年 adjusted'),
      amount('执行 executed'),
      amount('年初口径'),
      amount('调整后口径'),
    ],
    rows.map(({ name, figures }) => [
      name,
      wan(figures.initialFen),
      wan(figures.adjustmentFen + figures.carriedInFen),
      wan(figures.adjustedFen),
      wan(figures.executedFen),
      percent(figures.rates.executionInitial),
      percent(figures.rates.executionAdjusted),
    ]),
  );
  const notBegun = projectsNotBegun.map(({ projectCode, name }) => name?.zh ?? projectCode).join('、');
  return [
    heading('预算执行率 execution rates'),
    table,
    `时间进度 time progress ${percent(timeProgress)}；“—”：分母为零，无意义 a zero denominator is undefined`,
    ...(notBegun === '' ? [] : [`批复后未实施的项目 appropriated but not begun：${notBegun}`]),
  ].join('\n');
}

export function threePublicView(answer: ThreePublicAnswer): string {
  const rows = answer.byKind.map((kind) => [
    kind.name.zh,
    wan(kind.executedFen),
    wan(kind.lastYearFinalFen),
    wan(kind.changeFen),
    percent(kind.changeRate),
  ]);
  rows.push([
    '合计 total',
    wan(answer.executedFen),
    wan(answer.lastYearFinalFen),
    wan(answer.changeFen),
    percent(answer.changeRate),
  ]);
  return [
    heading('三公经费 three-public expenses'),
    renderTable(
      [
        { title: '万元' },
        amount('本年 this year'),
        amount('上年决算 last year'),
        amount('增减 change'),
        amount('变动率'),
      ],
      rows,
    ),
    answer.control
      ? `控制数 control number ${wan(answer.control.totalFen)}，控制率 ${percent(answer.controlRate)}；上年预算 last year's budget ${wan(answer.lastYearBudgetFen)}，变动 ${percent(answer.budgetChangeRate)}`
      : '没有控制数，未作核对 no control number: nothing is checked',
  ].join('\n');
}

export function scoreView({
  ruleSet,
  indicators,
  total,
  attainableHundredths,
  grade,
}: ScorecardAnswer): string {
  if (!ruleSet || !total)
    return `${heading('绩效自评得分 score')}\n没有采用评分规则 no scoring rule set is adopted`;
  const rows = indicators.map(({ level2, level3, points: split, formula }) => [
    `${level2}：${level3}`,
    points(split?.weight),
    points(split?.earned),
    points(split?.lost),
    points(split?.open),
    split?.lost || split?.open ? (formula ?? '') : '',
  ]);
  rows.push([
    '合计 total',
    points(total.weight),
    points(total.earned),
    points(total.lost),
    points(total.open),
    '',
  ]);
  const graded = grade === undefined ? '—' : grade.defined ? both(grade.name) : both(grade.reason);
  return [
    heading(`绩效自评得分 score（${ruleSet.id}）`),
    renderTable(
      [
        { title: '指标 indicator', maxWidth: 36 },
        amount('分值'),
        amount('得分'),
        amount('扣分'),
        amount('待定'),
        { title: '算式 formula' },
      ],
      rows,
    ),
    `得分 score ${points(total.earned)}，等级 grade ${graded}，最高可达 attainable ${points(attainableHundredths)}`,
  ].join('\n');
}

export function adjustmentsView({ initialFen, adjustedFen, steps, byKind }: AdjustmentsAnswer): string {
  const rows = steps.map((step) => [
    step.occurredOn,
    step.name.zh,
    step.documentNo ?? '',
    wan(step.kind === 'transfer' ? step.movedFen : step.netFen),
    wan(step.beforeFen),
    wan(step.afterFen),
    step.proposedBy ?? '',
    step.settledBy ?? '',
    step.reason ?? '',
  ]);
  const sums = byKind
    .map(({ name, count, amountFen }) => `${both(name)} ${count}：${wan(amountFen)}`)
    .join('；');
  return [
    heading('预算调整 adjustments'),
    `年初预算 initial ${wan(initialFen)} → 全年预算 adjusted ${wan(adjustedFen)} 万元`,
    renderTable(
      [
        { title: '日期' },
        { title: '种类' },
        { title: '文号', maxWidth: 24 },
        amount('金额'),
        amount('调整前'),
        amount('调整后'),
        { title: '提出', maxWidth: 14 },
        { title: '批准', maxWidth: 14 },
        { title: '事由', maxWidth: 30 },
      ],
      rows,
    ),
    sums,
  ].join('\n');
}

export function heading(text: string): string {
  return `\n${text}`;
}
