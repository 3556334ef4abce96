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
} from './chart-option';

/** One bar, from top to bottom: `total` stands on zero, `change` starts where the one before it ended. */
export interface WaterfallBar {
  readonly name: string;
  readonly kind: 'total' | 'change';
  /** Of a total, where it stands; of a change, what it adds. Whole numbers. */
  readonly value: number;
  /** What the bar is of, for who is told that it was clicked. */
  readonly key?: string;
}

/** A bar with its ends: where it starts and where it leads. */
export interface PlacedBar extends WaterfallBar {
  readonly from: number;
  readonly to: number;
}

/** Bars with their ends. A total is drawn where it says, also where the changes before it lead elsewhere. */
export function placed(bars: readonly WaterfallBar[]): readonly PlacedBar[] {
  let level = 0;
  return bars.map((bar) => {
    const from = bar.kind === 'total' ? 0 : level;
    level = from + bar.value;
    return { ...bar, from, to: level };
  });
}

/**
 * Three stacked parts of a bar: unseen up to its nearer end, then itself; a bar that crosses zero has a part on each
 * side, and parts of different sign are stacked apart.
 */
export function partsOf({ from, to }: Pick<PlacedBar, 'from' | 'to'>): readonly [number, number, number] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (low >= 0) return [low, high - low, 0];
  if (high <= 0) return [high, low - high, 0];
  return [0, high, low];
}

const BAR = { type: 'bar', stack: 'bar', barMaxWidth: 18, barCategoryGap: '25%', ...STILL } as const;

/** Names down the left side, so that long ones and narrow screens fit. */
export function waterfallOption(bars: readonly WaterfallBar[], format: Format): ChartOption {
  const rows = placed(bars);
  const part = (index: 0 | 1 | 2) =>
    rows.map((row) => ({ value: partsOf(row)[index], itemStyle: { color: colourOf(row) } }));
  return {
    media: NAMES_AT_LEFT,
    grid: { left: 4, right: 76, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { ...TOOLTIP, trigger: 'axis', axisPointer: { type: 'none' }, formatter: tipOf(rows, format) },
    xAxis: { ...VALUE_AXIS, axisLabel: { ...VALUE_AXIS.axisLabel, formatter: whole(format) } },
    yAxis: {
      ...NAME_AXIS,
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLabel: { ...NAME_AXIS.axisLabel, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'line',
        step: 'end',
        data: rows.map(({ to }) => to),
        symbol: 'none',
        silent: true,
        z: 1,
        lineStyle: { width: 1, color: COLOURS.soft },
        ...STILL,
      },
      { ...BAR, data: rows.map((row) => partsOf(row)[0]), itemStyle: { opacity: 0 }, silent: true },
      { ...BAR, data: part(1), label: labelOf(rows, format) },
      { ...BAR, data: part(2) },
    ],
  };
}

function labelOf(rows: readonly PlacedBar[], format: Format) {
  return {
    show: true,
    position: 'right',
    color: COLOURS.ink,
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
      const row = rows[dataIndex];
      return row ? signed(row, format) : '';
    },
  } as const;
}

function tipOf(rows: readonly PlacedBar[], format: Format) {
  return (given: unknown) => {
    const row = rows[indexOf(given)];
    if (!row) return '';
    return tooltipOf([row.name, signed(row, format), `→ ${format(row.to)}`]);
  };
}

/** A change has its sign, also where it adds. */
export function signed({ kind, value }: WaterfallBar, format: Format): string {
  return kind === 'change' && value > 0 ? `+${format(value)}` : format(value);
}

function colourOf({ kind, value }: WaterfallBar): string {
  if (kind === 'total') return COLOURS.accent;
  return value < 0 ? COLOURS.loss : COLOURS.gain;
}
