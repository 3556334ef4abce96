import { executionRate, threePublicControlRate } from '@ledger/domain';
import type { ExecutionSeries, ScoreSeries, SeriesEvent, ThreePublicSeries } from '@ledger/answers';
import { renderTable, type Column } from './table';
import { percent, points, wan } from './text';
import { heading } from './views';

export type Series =
  | ({ readonly of: 'score' } & ScoreSeries)
  | ({ readonly of: 'execution' } & ExecutionSeries)
  | ({ readonly of: 'three-public' } & ThreePublicSeries);

/** The whole, change by change; lines, kinds and indicators are in --json. */
export function seriesView(series: Series): string {
  switch (series.of) {
    case 'score':
      return scoreTable(series);
    case 'execution':
      return executionTable(series);
    case 'three-public':
      return threePublicTable(series);
  }
}

function scoreTable({ total, ruleSetId }: ScoreSeries): string {
  const rows = total.map(({ on, by, earned, lost, open }) => [
    on,
    points(earned),
    points(lost),
    points(open),
    eventText(by),
  ]);
  return [
    heading(`得分轨迹 score through the year（${ruleSetId ?? '—'}）`),
    renderTable([{ title: '日期起' }, right('得分'), right('扣分'), right('待定'), EVENT], rows),
  ].join('\n');
}

function executionTable({ totals }: ExecutionSeries): string {
  const rows = totals.map(({ on, by, initialFen, adjustedFen, releasedFen, executedFen }) => [
    on,
    ...[initialFen, adjustedFen, releasedFen, executedFen].map(wan),
    percent(executionRate(executedFen, initialFen)),
    percent(executionRate(executedFen, adjustedFen)),
    eventText(by),
  ]);
  const amounts = ['年初', '全年', '到位', '执行', '年初口径', '调整后口径'].map(right);
  return [
    heading('执行轨迹 execution through the year（万元）'),
    renderTable([{ title: '日期起' }, ...amounts, EVENT], rows),
  ].join('\n');
}

function threePublicTable({ totals }: ThreePublicSeries): string {
  const rows = totals.map(({ on, by, executedFen, controlFen }) => [
    on,
    wan(executedFen),
    wan(controlFen),
    percent(threePublicControlRate(executedFen, controlFen)),
    eventText(by),
  ]);
  return [
    heading('三公经费轨迹 three-public expenses through the year（万元）'),
    renderTable([{ title: '日期起' }, right('支出'), right('控制数'), right('控制率'), EVENT], rows),
  ].join('\n');
}

const EVENT: Column = { title: '事件', maxWidth: 40 };

function right(title: string): Column {
  return { title, align: 'right' };
}

function eventText(by: SeriesEvent | undefined): string {
  return by ? [by.title.zh, by.documentNo ?? by.voucherNo ?? ''].join(' ').trim() : '';
}
