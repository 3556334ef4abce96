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
  return coded.flatMap((parent): readonly Duty[] => {
    const total = figureIdAt(table, parent, column.index);
    const below = childrenOf(parent, coded);
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
 * The nearest rows below a row: their codes begin with its code, and no shorter such code stands between. A code that
 * is printed twice counts once.
 */
function childrenOf(parent: LaneRow, coded: readonly LaneRow[]): readonly LaneRow[] {
  const below = coded.filter(({ code }) => code.length > parent.code.length && code.startsWith(parent.code));
  const shortest = below.filter(
    ({ code }) => !below.some((other) => other.code.length < code.length && code.startsWith(other.code)),
  );
  return [...new Map(shortest.map((row) => [row.code, row])).values()];
}

/** The rows with a code that have no row above them. */
export function topCoded(rows: readonly LaneRow[]): readonly LaneRow[] {
  const coded = rows.filter(({ code }) => code !== '');
  const top = coded.filter(
    ({ code }) =>
      !coded.some(
        (other) => other.code !== '' && other.code.length < code.length && code.startsWith(other.code),
      ),
  );
  return [...new Map(top.map((row) => [row.code, row])).values()];
}
