import type { Duty } from '../statement';
import type { Column } from '../tables/head';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { printedNumber } from '../printed-number';
import { isSlip } from '../text/one-slip';
import type { SumOfRows } from './set-in-rows';
import { summands, sumDuty } from './total-rows';

/** A column in which the rows below a total may add up to it. */
interface Tried {
  readonly column: Column;
  readonly total: number;
  readonly printed: string;
  readonly sum: number;
}

/** Decides only what a first row means. The check itself is exact. */
const NEARLY = 0.05;
const FEWEST_HELD = 2;

/**
 * A list that begins with 合计: the rows below it that have no numbering, or the first level of it, add up to it. Some lists
 * print only some of the rows, so at least two columns must bear it out, and all others except for at most one, which one
 * slip of the pen explains.
 */
export function leadingTotals(table: AmountTable, lane: Lane): readonly Duty[] {
  const { rows } = lane;
  const [first, ...below] = rows;
  const isAlone = below.every(({ rank }) => rank.kind !== 'total') && rows.every(({ code }) => code === '');
  if (first?.rank.kind !== 'total' || !isAlone) return [];
  // Where parts are set in, the first level of the list is printed as such.
  const isPrinted = below.some(({ indent }) => indent > first.indent);
  return borneOut(table, lane, { total: first, parts: summands(below, false), isPrinted });
}

/**
 * The sum in each column, if two columns bear it out, or the layout prints it, and all others except for one that a slip
 * explains. A sum that the layout prints may be that one itself.
 */
export function borneOut(
  table: AmountTable,
  lane: Lane,
  { total: first, parts, isPrinted = false }: SumOfRows,
): readonly Duty[] {
  const tried = lane.columns
    .filter(({ role }) => role === 'amount')
    .flatMap((column): readonly Tried[] => {
      const printed = numberAt(first, column);
      const numbers = parts.flatMap((row) => numberAt(row, column) ?? []);
      if (printed === undefined || numbers.length < 2) return [];
      const sum = numbers.reduce((all, one) => all + Number(one), 0);
      return [{ column, total: Number(printed), printed, sum }];
    });
  const off = tried.filter(({ total, sum }) => Math.abs(total - sum) > NEARLY);
  const held = tried.filter((one) => !off.includes(one) && one.total !== 0);
  if (
    held.length < (isPrinted ? 0 : FEWEST_HELD) ||
    off.length > 1 ||
    !off.every((one) => isOneSlip(one, parts))
  )
    return [];
  return tried.flatMap(({ column }) => sumDuty({ table, lane, column }, first, parts));
}

/** Whether one slip, in the total or in one of the rows, explains what is lacking. */
function isOneSlip({ column, total, printed, sum }: Tried, parts: readonly LaneRow[]): boolean {
  const inRow = (row: LaneRow) => {
    const part = numberAt(row, column);
    return part !== undefined && isNearSlip(part, Number(part) + total - sum);
  };
  return isNearSlip(printed, sum) || parts.some(inRow);
}

/** Rounded parts may add up to a little more or less, beside the slip. */
const ROUNDED = [0, 0.01, -0.01, 0.02, -0.02];

function isNearSlip(printed: string, right: number): boolean {
  return ROUNDED.some((off) => isSlip(printed, right + off));
}

function numberAt({ cells }: LaneRow, { index }: Column): string | undefined {
  const number = printedNumber(cells.get(index)?.text ?? '');
  return number.kind === 'number' && !number.isPercent ? number.value : undefined;
}
