import type { Fen, Measure, Posting } from '@ledger/domain';
import { countedKindOf } from '../three-public/three-public-spending';
import type { BridgeFigure } from './bridge.types';

/** The part that is 三公经费, in whole fen, signed. */
export function threePublicOf({ measure, line, economicCode, amountFen }: Posting): Fen {
  if (measure !== 'spent' && measure !== 'reversed') return 0;
  if (!countedKindOf({ line, economicCode })) return 0;
  return measure === 'spent' ? amountFen : -amountFen;
}

/** With which sign an amount of each measure counts in the figures that are sums over lines. */
const SIGNS: Partial<Record<BridgeFigure, Partial<Record<Measure, 1 | -1>>>> = {
  initial: { initial: 1 },
  executed: { spent: 1, reversed: -1 },
  released: { released: 1 },
  recovered: { recovered: 1 },
};

/** The part that counts in the figure. */
export function partOf(figure: BridgeFigure, { measure, amountFen }: Posting, threePublicFen: Fen): Fen {
  if (figure === 'three-public') return threePublicFen;
  return (SIGNS[figure]?.[measure] ?? 0) * amountFen;
}
