import { useMemo } from 'react';
import { barsOption, shown, type Bars } from './bars';
import { Chart } from './Chart';
import type { Format } from './chart-option';
import { stepsOption, type Path } from './steps';
import { placed, signed, waterfallOption, type WaterfallBar } from './waterfall';

const ROW_PX = 26;
const AXIS_PX = 30;
const COLUMNS_PX = 260;

interface Shown {
  readonly title: string;
  /** Shows a value; keep it the same function while nothing changes, or the chart is drawn anew. */
  readonly format: Format;
}

interface WaterfallProps extends Shown {
  readonly bars: readonly WaterfallBar[];
  /** Heads of the table: name, change, level after it. */
  readonly head: readonly [string, string, string];
}

/** From one figure to another, change by change. */
export function Waterfall({ title, bars, format, head }: WaterfallProps) {
  const option = useMemo(() => waterfallOption(bars, format), [bars, format]);
  const rows = placed(bars).map((bar) => [bar.name, signed(bar, format), format(bar.to)]);
  return (
    <Chart title={title} option={option} heightPx={bars.length * ROW_PX + AXIS_PX} table={{ head, rows }} />
  );
}

interface BarsProps extends Shown {
  readonly bars: Bars;
  /** Head of the categories in the table. */
  readonly head: string;
}

/** Figures of several series side by side. */
export function BarsChart({ title, bars, format, head }: BarsProps) {
  const option = useMemo(() => barsOption(bars, format), [bars, format]);
  const { categories, series, across } = bars;
  const rows = categories.map((name, index) => [
    name,
    ...series.map(({ values }) => shown(values[index], format)),
  ]);
  const heightPx = across ? categories.length * (12 + series.length * 14) + AXIS_PX : COLUMNS_PX;
  const heads = [head, ...series.map(({ name }) => name)];
  return (
    <Chart title={title} option={option} heightPx={heightPx} table={{ head: heads, rows }} legend={series} />
  );
}

interface StepsProps extends Shown {
  readonly path: Path;
  /** The date of a day of the path. */
  readonly dateOf: (day: number) => string;
  /** Heads of the table: date, value, what happened. */
  readonly head: readonly [string, string, string];
  readonly onPick?: (day: string) => void;
}

/** A figure through the year, with what happened on its days. */
export function Steps({ title, path, format, dateOf, head, onPick }: StepsProps) {
  const option = useMemo(() => stepsOption(path, format), [path, format]);
  const rows = path.steps.map(({ day, value, notes }) => [dateOf(day), format(value), notes.join('；')]);
  const pick = onPick && ((x: number) => onPick(dateOf(Math.round(x))));
  return (
    <Chart
      title={title}
      option={option}
      heightPx={COLUMNS_PX}
      table={{ head, rows }}
      {...(pick && { onPick: pick })}
    />
  );
}
