import type { Duty } from '../statement';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { printedNumber } from '../printed-number';
import { isSlip } from '../text/one-slip';
import { figureIdAt, terms } from './table-figures';

/** A column in which the rows below a total may add up to it. */
interface Tried {
  readonly column: number;
  readonly total: number;
  readonly printed: string;
  readonly sum: number;
}

/** Decides only what a first row means. The check itself is exact. */
const NEARLY = 0.05;

/**
 * A list that begins with 合计: the rows below it that have no numbering, or the first level of it, add up to it. Some lists
 * print only some of the rows, so at least two columns must bear it out, and all others except for at most one, which one
 * slip of the pen explains.
 */
export function leadingTotals(table: AmountTable, { rows, columns }: Lane): readonly Duty[] {
  const [first, ...below] = rows;
  const isAlone = below.every(({ rank }) => rank.kind !== 'total') && rows.every(({ code }) => code === '');
  if (first?.rank.kind !== 'total' || !isAlone) return [];
  const parts = highest(below);
  const tried = columns
    .filter(({ role }) => role === 'amount')
    .flatMap(({ index }): readonly Tried[] => {
      const printed = numberAt(first, index);
      const numbers = parts.flatMap((row) => numberAt(row, index) ?? []);
      if (printed === undefined || numbers.length < 2) return [];
      const sum = numbers.reduce((all, one) => all + Number(one), 0);
      return [{ column: index, total: Number(printed), printed, sum }];
    });
  const off = tried.filter(({ total, sum }) => Math.abs(total - sum) > NEARLY);
  const held = tried.filter((one) => !off.includes(one) && one.total !== 0);
  const isOneSlip =
    off.length === 0 || (off.length === 1 && off.every(({ printed, sum }) => isSlip(printed, sum)));
  const isOff = off.length === 1 && off.every((one) => hasSlip(one, parts));
  if (held.length < 2 || !(isOneSlip || isOff)) return [];
  return tried.flatMap(({ column }) => sumIn(table, { first, parts, column }));
}

function highest(rows: readonly LaneRow[]): readonly LaneRow[] {
  const items = rows.flatMap((row) => (row.rank.kind === 'item' ? [{ row, level: row.rank.level }] : []));
  const top = Math.min(...items.map(({ level }) => level));
  return items.length > 0
    ? items.filter(({ level }) => level === top).map(({ row }) => row)
    : rows.filter(({ rank }) => rank.kind === 'plain');
}

/** Whether one slip in one of the rows explains what is lacking. */
function hasSlip({ column, total, sum }: Tried, parts: readonly LaneRow[]): boolean {
  return parts.some((row) => {
    const printed = numberAt(row, column);
    return printed !== undefined && isSlip(printed, Number(printed) + total - sum);
  });
}

function numberAt({ cells }: LaneRow, column: number): string | undefined {
  const number = printedNumber(cells.get(column)?.text ?? '');
  return number.kind === 'number' && !number.isPercent ? number.value : undefined;
}

interface ColumnSum {
  readonly first: LaneRow;
  readonly parts: readonly LaneRow[];
  readonly column: number;
}

function sumIn(table: AmountTable, { first, parts, column }: ColumnSum): readonly Duty[] {
  const total = figureIdAt(table, first, column);
  if (total === undefined) return [];
  const summed = terms(parts.map((row) => figureIdAt(table, row, column)));
  return [
    {
      kind: 'ROW_SUM',
      relation: {
        relationId: `${total}=rows`,
        chapter: table.caption.title,
        kind: 'sum',
        total,
        parts: summed,
      },
    },
  ];
}
