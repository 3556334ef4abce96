import { executionRate, threePublicControlRate } from '@ledger/domain';
import type { ExecutionSeries, ScoreSeries, SeriesEvent, ThreePublicSeries } from '@ledger/answers';
import { day, percent, points, wan } from './cells';
import { amountColumn, heading, table, type Column, type Report } from './table';

export type Series =
  | ({ readonly of: 'score' } & ScoreSeries)
  | ({ readonly of: 'execution' } & ExecutionSeries)
  | ({ readonly of: 'three-public' } & ThreePublicSeries);

/** The totals, change by change. --json also has lines, kinds and indicators. */
export function seriesTables(series: Series): Report {
  switch (series.of) {
    case 'score':
      return scoreTable(series);
    case 'execution':
      return executionTable(series);
    case 'three-public':
      return threePublicTable(series);
  }
}

function scoreTable({ total, ruleSetId }: ScoreSeries): Report {
  const rows = total.map(({ on, by, earned, lost, open }) => [
    day(on),
    points(earned),
    points(lost),
    points(open),
    eventText(by),
  ]);
  return [
    heading(`得分轨迹 score through the year（${ruleSetId ?? '—'}）`),
    table(
      [{ title: '日期起' }, amountColumn('得分'), amountColumn('扣分'), amountColumn('待定'), EVENT],
      rows,
    ),
  ];
}

function executionTable({ totals }: ExecutionSeries): Report {
  const rows = totals.map(({ on, by, initialFen, adjustedFen, releasedFen, executedFen }) => [
    day(on),
    ...[initialFen, adjustedFen, releasedFen, executedFen].map(wan),
    percent(executionRate(executedFen, initialFen)),
    percent(executionRate(executedFen, adjustedFen)),
    eventText(by),
  ]);
  const amounts = ['年初', '全年', '到位', '执行', '年初口径', '调整后口径'].map((title) =>
    amountColumn(title),
  );
  return [
    heading('执行轨迹 execution through the year（万元）'),
    table([{ title: '日期起' }, ...amounts, EVENT], rows),
  ];
}

function threePublicTable({ totals }: ThreePublicSeries): Report {
  const rows = totals.map(({ on, by, executedFen, controlFen }) => [
    day(on),
    wan(executedFen),
    wan(controlFen),
    percent(threePublicControlRate(executedFen, controlFen)),
    eventText(by),
  ]);
  return [
    heading('三公经费轨迹 three-public expenses through the year（万元）'),
    table(
      [{ title: '日期起' }, amountColumn('支出'), amountColumn('控制数'), amountColumn('控制率'), EVENT],
      rows,
    ),
  ];
}

const EVENT: Column = { title: '事件', maxWidth: 40 };

function eventText(by: SeriesEvent | undefined): string {
  return by ? [by.title.zh, by.documentNo ?? by.voucherNo ?? ''].join(' ').trim() : '';
}
