import { lazy, Suspense } from 'react';
import type { ChartProps } from './option';

export type { ChartOption } from './option';

const HEIGHT_PX = 240;
const EChart = lazy(async () => ({ default: (await import('./EChart')).EChart }));

/** An ECharts chart; the library is loaded when the first one is shown. Colours and fonts are the page's. */
export function Chart({ heightPx = HEIGHT_PX, ...rest }: ChartProps) {
  return (
    <div className="chart" style={{ height: heightPx }}>
      <Suspense fallback={null}>
        <EChart {...rest} />
      </Suspense>
    </div>
  );
}
