import { useMemo } from 'react';
import { loaded } from '../loaded';
import { Chart } from './Chart';
import type { Format } from './chart-option';
import { ColumnChart, shown, type Columns } from './ColumnChart';
import { comparedAt, MARGIN_PX, stepsOption, type Compared, type Path } from './steps';
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
  /** Told the key of the bar that was clicked. */
  readonly onPick?: (key: string | undefined) => void;
}

/** From one figure to another, change by change. */
export function Waterfall({ title, bars, format, head, onPick }: WaterfallProps) {
  const option = useMemo(() => waterfallOption(bars, format), [bars, format]);
  const pick = onPick && ((bar: number) => onPick(bars[Math.round(bar)]?.key));
  const rows = placed(bars).map((bar) => [bar.name, signed(bar, format), format(bar.to)]);
  return (
    <Chart title={title} heightPx={bars.length * ROW_PX + AXIS_PX} table={{ head, rows, onPick: pick }}>
      <Drawing option={option} {...(pick && { onPick: (_: number, bar: number) => pick(bar) })} />
    </Chart>
  );
}

interface MonthsProps extends Shown {
  readonly columns: Columns;
  /** Head of the categories in the table. */
  readonly head: string;
  readonly onPick?: (category: number) => void;
}

/** Figures of several series side by side. */
export function ColumnsChart({ title, columns, format, head, onPick }: MonthsProps) {
  const { categories, series } = columns;
  const rows = categories.map((name, index) => [
    name,
    ...series.map(({ values }) => shown(values[index], format)),
  ]);
  const heads = [head, ...series.map(({ name }) => name)];
  return (
    <Chart title={title} heightPx={COLUMNS_PX} table={{ head: heads, rows, onPick }} legend={series}>
      <ColumnChart columns={columns} format={format} {...(onPick && { onPick })} />
    </Chart>
  );
}

interface StepsProps extends Shown {
  readonly path: Path;
  /** The date of a day of the path. */
  readonly dateOf: (day: number) => string;
  /** Heads of the table: date, value, what happened. */
  readonly head: readonly [string, string, string];
  /** Keep it the same object while nothing changes. */
  readonly compared?: Compared | undefined;
  readonly onPick?: (day: string) => void;
  /** Days with a line and a name; what lies after the last one is faint. */
  readonly picked: readonly { readonly day: number; readonly name: string }[];
}

/** A figure through the year, with what happened on its days. */
export function Steps({
  title,
  path,
  format,
  dateOf,
  head: [date, value, what],
  compared,
  onPick,
  picked,
}: StepsProps) {
  const option = useMemo(() => stepsOption(path, format, compared), [path, format, compared]);
  const table = useMemo(() => {
    const otherAt = (day: number) => (compared ? [shown(comparedAt(compared, day), format)] : []);
    const rows = path.steps.map(({ day, value: at, notes }) => [
      dateOf(day),
      format(at),
      ...otherAt(day),
      notes.join('；'),
    ]);
    return { head: [date, value, ...(compared ? [compared.name] : []), what], rows };
  }, [path, format, compared, dateOf, date, value, what]);
  const legend =
    compared &&
    ([
      { name: value, tone: 'accent' },
      { name: compared.name, tone: 'second' },
    ] as const);
  const pick = onPick && ((x: number) => onPick(dateOf(Math.round(x))));
  return (
    <Chart title={title} heightPx={COLUMNS_PX} table={table} {...(legend && { legend })}>
      <Drawing option={option} {...(pick && { onPick: pick })} />
      <Picked picked={picked} days={path.days} />
    </Chart>
  );
}

/** Lines over the drawing at the days that were picked. */
function Picked({ picked, days }: Pick<StepsProps, 'picked'> & { readonly days: number }) {
  const { left, right } = MARGIN_PX;
  const at = (day: number) => `calc(${left}px + (100% - ${left + right}px) * ${day / (days - 1)})`;
  const last = picked.at(-1);
  return (
    <div className="picked" aria-hidden>
      {last && <i className="after" style={{ left: at(last.day), right }} />}
      {picked.map(({ day, name }) => (
        <i key={name} className="line" style={{ left: at(day) }}>
          <span>{name}</span>
        </i>
      ))}
    </div>
  );
}

/** What ECharts draws; it loads when the first of them is shown. */
const Drawing = loaded(async () => (await import('./Drawing')).Drawing);
