import type { AdjustmentsAnswer, ExecutionAnswer, ThreePublicAnswer } from '@ledger/answers';
import { both, day, percent, rateText, wan, wanText } from './cells';
import { amountColumn, heading, table, type Report } from './table';

/** 预算执行率: the total, each book and each class, with both denominators. */
export function executionTables({
  totals,
  byBook,
  byClass,
  projectsNotBegun,
  timeProgress,
}: ExecutionAnswer): Report {
  const rows = [
    { name: '合计 total', figures: totals },
    ...[...byBook, ...byClass].map(({ code, name, figures }) => ({ name: name?.zh ?? code, figures })),
  ];
  const budget = '预算 budget';
  const rate = '执行率 rate';
  /**
   * Carried-in money has a column of its own, because it is not an adjustment. The column is left out if there is none.
   */
  const isCarried = rows.some(({ figures: { carriedInFen } }) => carriedInFen !== 0);
  const isCarriedOver = rows.some(({ figures: { carriedOverFen } }) => carriedOverFen !== 0);
  const figures = table(
    [
      { title: '万元', maxWidth: 18 },
      amountColumn('年初 initial', budget),
      ...(isCarriedOver ? [amountColumn('其中结转 carried over', budget)] : []),
      ...(isCarried ? [amountColumn('上年结转 carried in', budget)] : []),
      amountColumn('调整 adj.', budget),
      amountColumn('全年 adjusted', budget),
      amountColumn('执行 executed'),
      amountColumn('年初口径', rate),
      amountColumn('调整后口径', rate),
    ],
    rows.map(({ name, figures: of }) => [
      name,
      wan(of.initialFen),
      ...(isCarriedOver ? [wan(of.carriedOverFen)] : []),
      ...(isCarried ? [wan(of.carriedInFen)] : []),
      wan(of.adjustmentFen),
      wan(of.adjustedFen),
      wan(of.executedFen),
      percent(of.rates.executionInitial),
      percent(of.rates.executionAdjusted),
    ]),
  );
  const notBegun = projectsNotBegun.map(({ projectCode, name }) => name?.zh ?? projectCode).join('、');
  return [
    heading('预算执行率 execution rates'),
    figures,
    `时间进度 time progress ${rateText(timeProgress)}；“—”：分母为零，无意义 a zero denominator is undefined`,
    ...(notBegun === '' ? [] : [`批复后未实施的项目 appropriated but not begun：${notBegun}`]),
  ];
}

export function threePublicTables(answer: ThreePublicAnswer): Report {
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
    table(
      [
        { title: '万元' },
        amountColumn('本年 this year'),
        amountColumn('上年决算 last year'),
        amountColumn('增减 change'),
        amountColumn('变动率'),
      ],
      rows,
    ),
    answer.control
      ? `控制数 control number ${wanText(answer.control.totalFen)}，控制率 ${rateText(answer.controlRate)}；上年预算 last year's budget ${wanText(answer.lastYearBudgetFen)}，变动 ${rateText(answer.budgetChangeRate)}`
      : '没有控制数，未作核对 no control number: nothing is checked',
  ];
}

export function adjustmentsTables({ initialFen, adjustedFen, steps, byKind }: AdjustmentsAnswer): Report {
  const rows = steps.map((step) => [
    day(step.occurredOn),
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
    .map(({ name, count, amountFen }) => `${both(name)} ${count}：${wanText(amountFen)}`)
    .join('；');
  return [
    heading('预算调整 adjustments'),
    `年初预算 initial ${wanText(initialFen)} → 全年预算 adjusted ${wanText(adjustedFen)} 万元`,
    table(
      [
        { title: '日期' },
        { title: '种类' },
        { title: '文号', maxWidth: 24 },
        amountColumn('金额'),
        amountColumn('调整前'),
        amountColumn('调整后'),
        { title: '提出', maxWidth: 14 },
        { title: '批准', maxWidth: 14 },
        { title: '事由', maxWidth: 30 },
      ],
      rows,
    ),
    sums,
  ];
}
