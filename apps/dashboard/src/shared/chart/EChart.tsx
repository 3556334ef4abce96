import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useDeferredValue, useEffect, useEffectEvent, useRef } from 'react';
import { useSettings } from '../settings';
import { framed } from './frame';
import type { ChartProps } from './option';

register([BarChart, LineChart, ScatterChart, SVGRenderer]);
register([AriaComponent, GridComponent, LegendComponent, TooltipComponent]);
register([MarkLineComponent, MarkPointComponent]);

/** Drawn after the figures of the page: a moving point never waits for a chart. */
export function EChart({ option, label, onSelect }: Omit<ChartProps, 'heightPx'>) {
  const { dark } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const shown = useDeferredValue(option);
  const select = useEffectEvent((dataIndex: number) => onSelect?.(dataIndex));
  useEffect(() => {
    if (!box.current) return;
    const drawn = init(box.current, null, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', ({ dataIndex }) => select(dataIndex));
    const resized = new ResizeObserver(() => drawn.resize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    if (box.current) chart.current?.setOption(framed(shown, getComputedStyle(box.current)), true);
  }, [shown, dark]);
  return <div ref={box} className="canvas" role="img" aria-label={label} />;
}
