import {
  COLOURS,
  indexOf,
  NAME_AXIS,
  NAMES_AT_LEFT,
  STILL,
  TOOLTIP,
  tooltipOf,
  VALUE_AXIS,
  whole,
  type ChartOption,
  type Format,
  type Tone,
} from './chart-option';

export interface BarSeries {
  readonly name: string;
  /** One for each category, in whole units; null draws nothing. */
  readonly values: readonly (number | null)[];
  readonly tone: Tone;
}

export interface Bars {
  readonly categories: readonly string[];
  readonly series: readonly BarSeries[];
  /** Names down the left side, for long ones; otherwise along the bottom, for months. */
  readonly across?: boolean;
}

/** Bars of several series side by side. */
export function barsOption({ categories, series, across = false }: Bars, format: Format): ChartOption {
  const values = { ...VALUE_AXIS, axisLabel: { ...VALUE_AXIS.axisLabel, formatter: whole(format) } };
  const width = across ? ({ overflow: 'truncate', interval: 0 } as const) : { hideOverlap: true };
  const names = {
    ...NAME_AXIS,
    type: 'category' as const,
    inverse: across,
    data: [...categories],
    axisLabel: { ...NAME_AXIS.axisLabel, ...width },
  };
  return {
    ...(across && { media: NAMES_AT_LEFT }),
    grid: { left: 4, right: 16, top: 8, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      ...TOOLTIP,
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (given: unknown) => tooltipOf(tipLines({ categories, series }, indexOf(given), format)),
    },
    ...(across ? { xAxis: values, yAxis: names } : { xAxis: names, yAxis: values }),
    series: series.map(({ name, values: data, tone }) => ({
      type: 'bar',
      name,
      data: [...data],
      barMaxWidth: 18,
      barGap: '10%',
      itemStyle: { color: COLOURS[tone] },
      ...STILL,
    })),
  };
}

function tipLines({ categories, series }: Bars, index: number, format: Format): readonly string[] {
  const figures = series.map(({ name, values }) => `${name} ${shown(values[index], format)}`);
  return [categories[index] ?? '', ...figures];
}

/** What is not there is a dash. */
export function shown(value: number | null | undefined, format: Format): string {
  return value === null || value === undefined ? '—' : format(value);
}
