import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { ChartOption } from './chart-option';

register([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface DrawingProps {
  readonly option: ChartOption;
  /** Told the values of both axes where it was clicked. */
  readonly onPick?: (x: number, y: number) => void;
}

/** ECharts as SVG: sharp in print, and its colours follow the page. Loaded when the first chart is shown. */
export function Drawing({ option, onPick }: DrawingProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const pick = useEffectEvent(([x, y]: readonly [number, number]) => onPick?.(x, y));
  useLayoutEffect(() => {
    if (!box.current) return;
    const drawn = init(box.current, undefined, { renderer: 'svg' });
    chart.current = drawn;
    drawn.getZr().on('click', ({ offsetX, offsetY }) => {
      const at = [offsetX, offsetY];
      if (drawn.containPixel('grid', at)) pick(valuesAt(drawn, at));
    });
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(box.current);
    const stop = drawForPaper(drawn);
    return () => {
      stop();
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  // Before the page is painted: a drawing is at the same point as the figures around it.
  useLayoutEffect(() => chart.current?.setOption({ textStyle: FONT, ...option }), [option]);
  return <div ref={box} style={{ height: '100%', cursor: onPick ? 'crosshair' : undefined }} />;
}

/** Measured by ECharts, so it has to be the one that the page is set in. */
const FONT = { fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" };

/** What A4 leaves between its margins and a section's; charts.css has the same. */
const PAPER_PX = 660;

/** A drawing keeps the width that it had on the screen, where paper cuts it off or sets the whole page smaller. */
function drawForPaper(drawn: EChartsType): () => void {
  const drawAt = (width: number | 'auto') => () => {
    drawn.resize({ width });
    drawn.getZr().flush();
  };
  const [begin, end] = [drawAt(PAPER_PX), drawAt('auto')];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

function valuesAt(chart: EChartsType, at: number[]): readonly [number, number] {
  const value = chart.convertFromPixel({ gridIndex: 0 }, at);
  return Array.isArray(value) ? [value[0] ?? 0, value[1] ?? 0] : [0, 0];
}
