import { printedNumber } from '../printed-number';
import type { LaneRow } from '../tables/rows';
import type { ColumnOfLane } from './table-figures';

/** A row, and the rows that may add up to it. */
export interface SumOfRows {
  readonly total: LaneRow;
  readonly parts: readonly LaneRow[];
  /** The layout prints the rows as parts, so that no column needs to bear it out. */
  readonly isPrinted?: boolean;
}

/** Of rows without numbers those that are set in the least: `财政拨款`, and not `　一般公共预算拨款` below it. */
export function outermost(rows: readonly LaneRow[]): readonly LaneRow[] {
  const least = Math.min(...rows.map(({ indent }) => indent));
  return rows.filter(({ indent }) => indent === least);
}

/** A row, and the rows below it that are set in one step further. */
export function setInParts(rows: readonly LaneRow[]): readonly SumOfRows[] {
  return rows.flatMap((total, index): readonly SumOfRows[] => {
    if (total.rank.kind === 'total' || total.rank.kind === 'ofWhich') return [];
    const below = rows.slice(index + 1);
    const end = below.findIndex(({ indent, rank }) => indent <= total.indent || rank.kind !== 'plain');
    const parts = outermost(end < 0 ? below : below.slice(0, end));
    return parts.length < 2 ? [] : [{ total, parts, isPrinted: true }];
  });
}

/** Decides only which rows are parts of the row above them. The check itself is exact. */
const NEARLY = 0.015;

/**
 * The parts of a total where a list prints subtotals and nothing tells them from their own parts: without rows that together
 * are the row above them, if the total then holds. Otherwise all of them.
 */
export function withoutSubtotals(
  { column }: ColumnOfLane,
  total: LaneRow,
  parts: readonly LaneRow[],
): readonly LaneRow[] {
  const amountOf = ({ cells }: LaneRow) => {
    const number = printedNumber(cells.get(column.index)?.text ?? '');
    return number.kind === 'number' ? Number(number.value) : 0;
  };
  const sumOf = (rows: readonly LaneRow[]) => rows.reduce((sum, row) => sum + amountOf(row), 0);
  const holds = (rows: readonly LaneRow[]) => Math.abs(sumOf(rows) - amountOf(total)) <= NEARLY * rows.length;
  if (parts.some(({ rank }) => rank.kind === 'item') || holds(parts)) return parts;
  const outer: LaneRow[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const row = parts[at];
    if (!row) break;
    outer.push(row);
    at += partsBelow(parts.slice(at + 1).map(amountOf), amountOf(row));
  }
  return holds(outer) ? outer : parts;
}

/** How many of the amounts that follow add up to `whole`: the most, as blank rows belong to them. */
function partsBelow(amounts: readonly number[], whole: number): number {
  if (whole === 0) return 0;
  let [sum, count] = [0, 0];
  for (const [index, amount] of amounts.entries()) {
    sum += amount;
    if (Math.abs(sum - whole) <= NEARLY) count = index + 1;
    else if (sum > whole + NEARLY) break;
  }
  return count;
}
