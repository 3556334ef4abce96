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
  /** What is told of the day when it is pointed at, a line each. */
  readonly notes: readonly string[];
  /** Has a dot on the path. */
  readonly marked: boolean;
}

export interface Path {
  /** By day. */
  readonly steps: readonly PathStep[];
  /** Number of days of the year. */
  readonly days: number;
  /** The path is drawn strongly up to this day, faintly after it. */
  readonly today: number;
  /** Days that are marked by a line with a letter. */
  readonly picked: readonly { readonly day: number; readonly name: string }[];
  /** Label of each month's first day. */
  readonly monthNames: readonly { readonly day: number; readonly name: string }[];
  readonly max: number;
}

/** A value through the year as a stair, with a point for every day on which something happened. */
export function stepsOption(path: Path, format: Format): ChartOption {
  const { steps, days, today, monthNames, max } = path;
  return {
    grid: {
      left: 4,
      right: 16,
      top: 22,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: { ...TOOLTIP, trigger: 'axis', axisPointer: { type: 'line' }, formatter: tipOf(steps, format) },
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
    series: [
      stairs(
        points(steps, (day) => day <= today, today),
        { width: 2, color: COLOURS.accent },
      ),
      stairs(afterToday(path), { width: 1.5, color: COLOURS.faint }),
      { ...dots(steps), markLine: pickedLines(path) },
    ],
  };
}

type Pair = [number, number];

/** Steps of the chosen days, drawn on to `end`. */
function points(steps: readonly PathStep[], chosen: (day: number) => boolean, end: number): Pair[] {
  const pairs = steps.filter(({ day }) => chosen(day)).map(({ day, value }): Pair => [day, value]);
  const last = pairs.at(-1);
  return last && last[0] < end ? [...pairs, [end, last[1]]] : pairs;
}

function afterToday({ steps, days, today }: Path): Pair[] {
  const reached = steps.findLast(({ day }) => day <= today);
  const later = points(steps, (day) => day > today, days - 1);
  return reached ? points([{ ...reached, day: today }, ...fromPairs(later)], () => true, days - 1) : later;
}

function fromPairs(pairs: readonly Pair[]): readonly PathStep[] {
  return pairs.map(([day, value]) => ({ day, value, notes: [], marked: false }));
}

function stairs(data: Pair[], lineStyle: { readonly width: number; readonly color: string }) {
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

function pickedLines({ picked }: Path) {
  return {
    symbol: 'none',
    silent: true,
    animation: false,
    lineStyle: { color: COLOURS.loss, type: 'dashed' },
    label: { color: COLOURS.loss, formatter: '{b}' },
    data: picked.map(({ day, name }) => ({ name, xAxis: day })),
  } as const;
}

function tipOf(steps: readonly PathStep[], format: Format) {
  return (given: unknown) => {
    const dotted = Array.isArray(given) ? given.filter(isDot) : [];
    const step = steps[indexOf(dotted)];
    return step ? tooltipOf([format(step.value), ...step.notes]) : '';
  };
}

function isDot(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'seriesIndex' in given && given.seriesIndex === 2;
}
