import type { Duty } from '../statement';
import type { LaneRow } from '../tables/rows';
import { figureIdAt, terms, type ColumnOfLane } from './table-figures';

/**
 * 类 = Σ款 = Σ项, over codes of 3, 5 and 7 digits; every economic class = Σ of its 款. A code without any code below it owes
 * nothing.
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

/** Codes with several amounts are listed for several units: which of them belong together no code says. */
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

/** The rows whose codes begin with the row's and are the shortest that do; a code printed twice counts once. */
function childrenOf(parent: LaneRow, coded: readonly LaneRow[]): readonly LaneRow[] {
  const below = coded.filter(({ code }) => code.length > parent.code.length && code.startsWith(parent.code));
  const shortest = below.filter(
    ({ code }) => !below.some((other) => other.code.length < code.length && code.startsWith(other.code)),
  );
  return [...new Map(shortest.map((row) => [row.code, row])).values()];
}

/** The coded rows above which no other stands. */
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
