import type { Span } from './columns';
import type { HeadText } from './head-cells';

export interface Matched {
  readonly pairs: readonly (readonly [HeadText, Span])[];
  /** Heads without a column. */
  readonly left: readonly HeadText[];
}

/** Leaving out a head or a column costs as much as a distance of this many points. */
const LEFT_OUT = 80;

/**
 * Matches heads with columns from left to right. Each head gets at most one column, and the sum of the distances is the
 * smallest possible.
 */
export function matchInOrder(texts: readonly HeadText[], columns: readonly Span[]): Matched {
  const heads = [...texts].sort((one, other) => one.left + one.right - other.left - other.right);
  const costs: number[][] = Array.from({ length: heads.length + 1 }, (_, index) => [index * LEFT_OUT]);
  const cost = (row: number, column: number) => costs[row]?.[column] ?? Infinity;
  const paired = (row: number, column: number) => {
    const [head, span] = [heads[row - 1], columns[column - 1]];
    return head && span ? cost(row - 1, column - 1) + apart(head, span) : Infinity;
  };
  for (let row = 0; row <= heads.length; row += 1)
    for (let column = 1; column <= columns.length; column += 1) {
      const left = [
        cost(row, column - 1) + LEFT_OUT,
        row === 0 ? Infinity : cost(row - 1, column) + LEFT_OUT,
      ];
      costs[row]?.push(Math.min(...left, row === 0 ? Infinity : paired(row, column)));
    }
  const pairs: (readonly [HeadText, Span])[] = [];
  let [row, column] = [heads.length, columns.length];
  while (row > 0 && column > 0) {
    const [head, span] = [heads[row - 1], columns[column - 1]];
    if (head && span && cost(row, column) === paired(row, column)) {
      pairs.unshift([head, span]);
      [row, column] = [row - 1, column - 1];
    } else if (cost(row, column) === cost(row - 1, column) + LEFT_OUT) row -= 1;
    else column -= 1;
  }
  const matched = new Set(pairs.map(([head]) => head));
  return { pairs, left: heads.filter((head) => !matched.has(head)) };
}

/** The distance in points. The distance between the centres only breaks ties. */
function apart({ left, right }: HeadText, { from, to }: Span): number {
  return Math.max(0, from - right, left - to) + Math.abs(left + right - from - to) / 1000;
}
