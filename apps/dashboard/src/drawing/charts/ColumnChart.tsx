import { memo } from 'react';
import { COLOURS, type Format, type Tone } from './chart-option';
import { scaleOf } from './scale';
import './column-chart.css';

interface ColumnSeries {
  readonly name: string;
  /** One for each category, in whole units; null draws nothing. */
  readonly values: readonly (number | null)[];
  readonly tone: Tone;
}

export interface Columns {
  readonly categories: readonly string[];
  /** What stands below the columns of each category, short enough for a phone. */
  readonly axis: readonly string[];
  readonly series: readonly ColumnSeries[];
}

interface ColumnChartProps {
  readonly columns: Columns;
  readonly format: Format;
  /** Told the place of the category that was clicked. */
  readonly onPick?: (index: number) => void;
}

/** Columns of several series side by side. They follow a moving point: the page draws them itself, and only what moved. */
export function ColumnChart({ columns, format, onPick }: ColumnChartProps) {
  const { categories, axis, series } = columns;
  const { low, high, ticks } = scaleOf(
    series.flatMap(({ values }) => values.filter((each) => each !== null)),
  );
  const percent = (value: number) => ((value - low) / (high - low)) * 100;
  const zero = percent(0);
  return (
    <div className="column-chart">
      <div className="scale">
        {ticks.map((tick, index) => (
          <span key={index} style={{ bottom: `${percent(tick)}%` }}>
            {format(tick)}
          </span>
        ))}
      </div>
      <div className="plot">
        {ticks.map((tick, index) => (
          <hr key={index} style={{ bottom: `${percent(tick)}%` }} />
        ))}
        {categories.map((name, index) => (
          <div
            key={name}
            className={onPick ? 'group picking' : 'group'}
            title={told(columns, index, format)}
            {...(onPick && { onClick: () => onPick(index) })}
          >
            {series.map(({ name: of, values, tone }) => (
              <Column key={of} tone={tone} zero={zero} end={percent(values[index] ?? 0)} />
            ))}
          </div>
        ))}
      </div>
      <div className="names">
        {axis.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
    </div>
  );
}

interface ColumnProps {
  readonly tone: Tone;
  /** Where it stands and where it ends, in percent of the axis. */
  readonly zero: number;
  readonly end: number;
}

const Column = memo(function Column({ tone, zero, end }: ColumnProps) {
  const [bottom, top] = [Math.min(zero, end), Math.max(zero, end)];
  return <i style={{ bottom: `${bottom}%`, height: `${top - bottom}%`, background: COLOURS[tone] }} />;
});

/** Tooltip of a category. */
function told({ categories, series }: Columns, index: number, format: Format): string {
  const figures = series.map(({ name, values }) => `${name} ${shown(values[index], format)}`);
  return [categories[index], ...figures].join('\n');
}

/** What is not there is a dash. */
export function shown(value: number | null | undefined, format: Format): string {
  return value === null || value === undefined ? '—' : format(value);
}
