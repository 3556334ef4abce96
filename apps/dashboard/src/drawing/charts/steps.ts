import {
  COLOURS,
  indexOf,
  NAME_AXIS,
  STILL,
  TOOLTIP,
  tooltipOf,
  VALUE_AXIS,
  whole,
  type ChartOption,
  type Format,
} from './chart-option';

/** A value from a day on, until the next one. */
export interface PathStep {
  /** 0 is 1 January. */
  readonly day: number;
  readonly value: number;
  /** Tooltip of the day, in lines. */
  readonly notes: readonly string[];
  /** Has a dot on the path. */
  readonly marked: boolean;
}

/** A second stair to compare with. */
export interface Compared {
  readonly name: string;
  readonly steps: readonly Pick<PathStep, 'day' | 'value'>[];
}

export interface Path {
  /** By day. */
  readonly steps: readonly PathStep[];
  /** Number of days of the year. */
  readonly days: number;
  /** Label of each month's first day. */
  readonly monthNames: readonly { readonly day: number; readonly name: string }[];
  readonly max: number;
}

/** Fixed, so that elements above the drawing know the places of the days. */
export const MARGIN_PX = { left: 52, right: 16, top: 22, bottom: 24 } as const;

/** A value through the year as a stair, with a point for every day on which something happened. */
export function stepsOption(
  { steps, days, monthNames, max }: Path,
  format: Format,
  compared?: Compared,
): ChartOption {
  return {
    grid: { ...MARGIN_PX, outerBoundsMode: 'none' },
    tooltip: {
      ...TOOLTIP,
      trigger: 'axis',
      axisPointer: { type: 'line' },
      formatter: tipOf(steps, format, compared),
    },
    xAxis: {
      ...NAME_AXIS,
      type: 'value',
      min: 0,
      max: days - 1,
      splitLine: { show: false },
      axisLabel: {
        color: COLOURS.soft,
        customValues: monthNames.map(({ day }) => day),
        hideOverlap: true,
        formatter: (day: number) => monthNames.find((month) => month.day === day)?.name ?? '',
      },
    },
    yAxis: {
      ...VALUE_AXIS,
      min: 0,
      max,
      axisLabel: { ...VALUE_AXIS.axisLabel, formatter: whole(format) },
    },
    // The dots stand second: the tip goes by them.
    series: [
      stairs(toTheEnd(steps, days - 1), { color: COLOURS.accent }),
      dots(steps),
      stairs(toTheEnd(compared?.steps ?? [], days - 1), { color: COLOURS.second, type: 'dashed' }),
    ],
  };
}

type Pair = [number, number];

/** The last value holds until the end of the year. */
function toTheEnd(steps: Compared['steps'], end: number): Pair[] {
  const pairs = steps.map(({ day, value }): Pair => [day, value]);
  const last = pairs.at(-1);
  return last && last[0] < end ? [...pairs, [end, last[1]]] : pairs;
}

function stairs(data: Pair[], style: { readonly color: string; readonly type?: 'dashed' }) {
  const lineStyle = { width: 2, ...style };
  return { type: 'line', step: 'end', data, symbol: 'none', silent: true, lineStyle, ...STILL } as const;
}

function dots(steps: readonly PathStep[]) {
  return {
    type: 'line',
    data: steps.map(({ day, value, marked }) => ({ value: [day, value], symbolSize: marked ? 6 : 0 })),
    lineStyle: { opacity: 0 },
    symbol: 'circle',
    showAllSymbol: true,
    itemStyle: { color: COLOURS.card, borderColor: COLOURS.accent, borderWidth: 1.5 },
    ...STILL,
  } as const;
}

function tipOf(steps: readonly PathStep[], format: Format, compared?: Compared) {
  return (given: unknown) => {
    const dotted = Array.isArray(given) ? given.filter(isDot) : [];
    const step = steps[indexOf(dotted)];
    if (!step) return '';
    const other = compared && comparedAt(compared, step.day);
    const second = other === undefined ? [] : [`${compared?.name}  ${format(other)}`];
    return tooltipOf([format(step.value), ...second, ...step.notes]);
  };
}

/** Undefined before its first step. */
export function comparedAt({ steps }: Compared, day: number): number | undefined {
  return steps.findLast((step) => step.day <= day)?.value;
}

function isDot(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'seriesIndex' in given && given.seriesIndex === 1;
}
