import type { Duty } from '../statement';
import { sumOfValues, type Mention } from './mentions';
import { duty } from './rate-place';

/** An amount, or a change of one, and its parts. */
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

/** Points, or weights, and what they are made of. */
export function pointsSum(
  name: string,
  { total, parts }: { readonly total: Mention; readonly parts: readonly Mention[] },
  chapter: string,
): Duty {
  return duty('POINTS', {
    relationId: `${total.figureId}:${name}`,
    chapter,
    kind: 'sum',
    total: total.figureId,
    parts: parts.map(({ figureId }) => ({ figureId, sign: 1 })),
  });
}

/** Whether the shares sum to 100 %, within their printed decimals. */
export function areAllShares(shares: readonly Mention[]): boolean {
  return Math.abs(sumOfValues(shares) - 100) <= roomOf(shares) * shares.length + 0.005;
}

/** What rounding, or cutting to two decimals, may take from each of several shares. */
export function roomOf(shares: readonly Mention[]): number {
  const decimals = Math.max(...shares.map(({ value }) => value.split('.')[1]?.length ?? 0));
  return decimals < 2 ? 0.5 / 10 ** decimals : 0.01;
}
