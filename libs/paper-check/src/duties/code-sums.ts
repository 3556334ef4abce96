import type { Duty } from '../statement';
import type { LaneRow } from '../tables/rows';
import { figureIdAt, terms, type ColumnOfLane } from './table-figures';

/**
 * 类 = Σ款 = Σ项, for codes of 3, 5 and 7 digits. Each economic class = Σ of its 款. A code with no code below it has
 * no such sum.
 */
export function codeSums({ table, lane, column }: ColumnOfLane): readonly Duty[] {
  const coded = lane.rows.filter(({ code }) => code !== '');
  const twice = listedTwice(coded, column.index);
  const children = childrenOf(coded);
  return coded.flatMap((parent): readonly Duty[] => {
    const total = figureIdAt(table, parent, column.index);
    const below = children.get(parent.code) ?? [];
    if ([parent, ...below].some(({ code }) => twice.has(code))) return [];
    const parts = terms(below.map((row) => figureIdAt(table, row, column.index)));
    if (total === undefined || parts.length === 0) return [];
    const relationId = `${total}=codes`;
    return [
      { kind: 'CODE_SUM', relation: { relationId, chapter: table.caption.title, kind: 'sum', total, parts } },
    ];
  });
}

/**
 * A code with several amounts is listed once for each of several units. The codes do not tell which rows belong
 * together.
 */
export function listedTwice(coded: readonly LaneRow[], column: number): ReadonlySet<string> {
  const amounts = new Map<string, string>();
  const twice = new Set<string>();
  for (const { code, cells } of coded) {
    const amount = cells.get(column)?.text.trim() ?? '';
    if ((amounts.get(code) ?? amount) !== amount) twice.add(code);
    amounts.set(code, amount);
  }
  return twice;
}

/**
 * For each code the nearest rows below it: their codes begin with it, and no shorter such code stands between. A code
 * that is printed twice counts once.
 */
function childrenOf(coded: readonly LaneRow[]): ReadonlyMap<string, readonly LaneRow[]> {
  const above = codesAbove(coded);
  const rows = [...new Map(coded.map((row) => [row.code, row])).values()];
  return Map.groupBy(rows, ({ code }) => above(code) ?? '');
}

/** The rows with a code that have no row above them. */
export function topCoded(rows: readonly LaneRow[]): readonly LaneRow[] {
  const coded = rows.filter(({ code }) => code !== '');
  const above = codesAbove(coded);
  const top = coded.filter(({ code }) => above(code) === undefined);
  return [...new Map(top.map((row) => [row.code, row])).values()];
}

/** Finds the longest code of the rows with which a longer code begins. */
function codesAbove(coded: readonly LaneRow[]): (code: string) => string | undefined {
  const codes = new Set(coded.map(({ code }) => code));
  const lengths = [...new Set(coded.map(({ code }) => code.length))].sort((one, other) => other - one);
  return (code) =>
    lengths
      .filter((length) => length < code.length)
      .map((length) => code.slice(0, length))
      .find((start) => codes.has(start));
}
