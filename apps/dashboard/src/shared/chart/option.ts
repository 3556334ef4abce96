import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  MarkLineComponentOption,
  MarkPointComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What of ECharts is loaded: bars, lines, points; another kind is added here and in EChart.tsx. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | MarkLineComponentOption
  | MarkPointComponentOption
  | TooltipComponentOption
>;

export interface ChartProps {
  readonly option: ChartOption;
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
  readonly heightPx?: number;
  /** Where in the data somebody clicked. */
  readonly onSelect?: (dataIndex: number) => void;
}
