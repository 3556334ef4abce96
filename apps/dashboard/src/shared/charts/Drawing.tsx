import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useDeferredValue, useEffect, useEffectEvent, useRef } from 'react';
import type { ChartOption } from './chart-option';

register([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface DrawingProps {
  readonly option: ChartOption;
  readonly heightPx: number;
  /** Told the value of the horizontal axis where it was clicked. */
  readonly onPick?: (x: number) => void;
}

/** ECharts as SVG: sharp in print, and its colours follow the page. Loaded when the first chart is shown. */
export function Drawing({ option, heightPx, onPick }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  // The figures of a page come first: a moving point does not wait for drawings.
  const shown = useDeferredValue(option);
  const pick = useEffectEvent((x: number) => onPick?.(x));
  useEffect(() => {
    if (!box.current) return;
    const drawn = init(box.current, undefined, { renderer: 'svg' });
    chart.current = drawn;
    drawn.getZr().on('click', ({ offsetX, offsetY }) => {
      const at = [offsetX, offsetY];
      if (drawn.containPixel('grid', at)) pick(xOf(drawn, at));
    });
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption({ textStyle: FONT, ...shown }, { notMerge: true }), [shown]);
  return <div ref={box} style={{ height: heightPx, cursor: onPick ? 'crosshair' : undefined }} />;
}

/** Measured by ECharts, so it has to be the one that the page is set in. */
const FONT = { fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" };

function xOf(chart: EChartsType, at: number[]): number {
  const value = chart.convertFromPixel({ gridIndex: 0 }, at);
  return Array.isArray(value) ? (value[0] ?? 0) : 0;
}
