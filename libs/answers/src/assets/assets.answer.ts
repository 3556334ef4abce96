import type { YearPoint } from '../point/point-in-time';
import { project, type LedgerEvent } from '../projection';
import { assetsProjection } from './assets.projection';
import type { AssetsAnswer } from './assets.types';

/** 固定资产 acquired up to the point. */
export function answerAssets(events: readonly LedgerEvent[], _point: YearPoint): AssetsAnswer {
  const { assets } = project(assetsProjection, events);
  return { totalFen: assets.reduce((sum, { amountFen }) => sum + amountFen, 0), assets };
}
