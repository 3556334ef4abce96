import type { ChartOption } from '../../shared/chart/Chart';
import { dayIndexOf } from '../../shared/point/point';
import type { ShownUnit } from '../../shared/money';
import type { MonthView } from '../../shared/year/cut';

interface MonthsChart {
  readonly months: readonly MonthView[];
  readonly asOf: string;
  readonly unit: ShownUnit;
  readonly names: { readonly inMonth: string; readonly rate: string; readonly time: string };
}

const FEN_PER_UNIT = { wanYuan: 1_000_000, yuan: 100 } as const;

/** Bars for what each month executed, and the execution rate against the time that has gone. Lengths, not figures: floats do. */
export function monthsOption({ months, asOf, unit, names }: MonthsChart): ChartOption {
  const days = dayIndexOf(`${asOf.slice(0, 4)}-12-31`) + 1;
  const percent = (part: number, of: number) => (of > 0 ? Math.round((part / of) * 10_000) / 100 : null);
  return {
    legend: {},
    xAxis: { type: 'category', data: Array.from({ length: 12 }, (_, index) => `${index + 1}`) },
    yAxis: [
      { type: 'value', name: unit === 'wanYuan' ? '万元' : '元' },
      { type: 'value', name: '%', splitLine: { show: false } },
    ],
    series: [
      {
        type: 'bar',
        name: names.inMonth,
        barMaxWidth: 28,
        data: months.map(({ inMonthFen }) => inMonthFen / FEN_PER_UNIT[unit]),
      },
      {
        type: 'line',
        name: names.rate,
        yAxisIndex: 1,
        data: months.map(({ cumulative }) => percent(cumulative.executedFen, cumulative.adjustedFen)),
      },
      {
        type: 'line',
        name: names.time,
        yAxisIndex: 1,
        symbol: 'none',
        lineStyle: { type: 'dashed' },
        data: months.map(({ upTo }) => percent(dayIndexOf(upTo) + 1, days)),
      },
    ],
  };
}
