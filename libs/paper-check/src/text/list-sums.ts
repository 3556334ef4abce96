import type { Duty } from '../statement';
import { sumOfValues, type Mention } from './mentions';
import { duty } from './rate-place';

/** An amount, or a change of it, and its parts. */
export interface ListedSum {
  readonly total: string;
  readonly parts: readonly string[];
}

export function listSum(name: string, { total, parts }: ListedSum, chapter: string): Duty {
  return duty('LIST_SUM', {
    relationId: `${total}:${name}`,
    chapter,
    kind: 'sum',
    total,
    parts: parts.map((figureId) => ({ figureId, sign: 1 })),
  });
}

/** Shares that come to 100 %, as far as they are printed. */
export function areAllShares(shares: readonly Mention[]): boolean {
  return Math.abs(sumOfValues(shares) - 100) <= 0.01 * shares.length + 0.005;
}

/** The change of an amount, of those that say which figure they change. */
export function changeTo(changeOf: ReadonlyMap<string, string>, figureId: string): string | undefined {
  return [...changeOf].find(([, to]) => to === figureId)?.[0];
}
