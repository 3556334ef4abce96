import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What our charts are made of; `Drawing.tsx` registers just these parts of ECharts. */
export type ChartOption = { media?: typeof NAMES_AT_LEFT } & ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | MarkLineComponentOption | TooltipComponentOption
>;

/** Shows a value of a chart: whole fen, hundredths of a point. */
export type Format = (value: number) => string;

/** Custom properties of the page, so that dark mode and printing need no second drawing. */
export const COLOURS = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  card: 'var(--card)',
  accent: 'var(--accent)',
  second: 'var(--second)',
  faint: 'var(--faint)',
  gain: 'var(--gain)',
  loss: 'var(--loss)',
} as const;
export type Tone = Exclude<keyof typeof COLOURS, 'ink' | 'line' | 'card'>;

/** Names down the left side: in full on wide screens, and never so long that no room is left for the bars. */
export const NAMES_AT_LEFT = [
  { option: { yAxis: { axisLabel: { width: 200 } } } },
  { query: { minWidth: 1000 }, option: { yAxis: { axisLabel: { width: 340 } } } },
  { query: { maxWidth: 560 }, option: { yAxis: { axisLabel: { width: 96 } } } },
];

/** Colours that ECharts mixes when something is pointed at cannot be custom properties. */
export const STILL = { emphasis: { disabled: true }, animation: false } as const;

export const VALUE_AXIS = {
  type: 'value',
  splitLine: { lineStyle: { color: COLOURS.line } },
  axisLabel: { color: COLOURS.soft, hideOverlap: true },
} as const;

export const NAME_AXIS = {
  axisLine: { lineStyle: { color: COLOURS.line } },
  axisTick: { show: false },
  axisLabel: { color: COLOURS.ink },
} as const;

/** A tooltip of lines of text: nothing in it is read as HTML. */
export function tooltipOf(lines: readonly string[]): HTMLElement {
  const box = document.createElement('div');
  box.append(
    ...lines.map((line) => {
      const row = document.createElement('div');
      row.textContent = line;
      return row;
    }),
  );
  return box;
}

export const TOOLTIP = {
  confine: true,
  transitionDuration: 0,
  backgroundColor: COLOURS.card,
  borderColor: COLOURS.line,
  textStyle: { color: COLOURS.ink, fontSize: 12 },
  extraCssText: 'white-space: normal; max-width: 360px; box-shadow: none;',
} as const;

/** Of a tooltip by axis, which row it is about. */
export function indexOf(given: unknown): number {
  const first: unknown = Array.isArray(given) ? given[0] : given;
  const named = typeof first === 'object' && first !== null && 'dataIndex' in first ? first.dataIndex : -1;
  return typeof named === 'number' ? named : -1;
}

/** Ticks may lie between whole numbers. */
export function whole(format: Format): Format {
  return (value) => format(Math.round(value));
}
