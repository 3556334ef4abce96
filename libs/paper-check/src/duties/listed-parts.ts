import type { Duty } from '../statement';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { borneOut, type SumOfRows } from './leading-totals';

/**
 * Parts that follow their whole without 合计: `项目支出：`, `1、甲`, `2、乙`; and `1、公务用车购置和维护`, `其中：公车购置`,
 * `公车运行维护`. Nothing says that they are all, so two columns must bear it out.
 */
export function listedParts(table: AmountTable, lane: Lane): readonly Duty[] {
  if (lane.rows.some(({ code }) => code !== '')) return [];
  return [...numberedParts(lane.rows), ...partsOfWhich(lane.rows)].flatMap((sum) =>
    borneOut(table, lane, sum),
  );
}

/** A row without a number, and the items directly below it that are numbered from one. */
function numberedParts(rows: readonly LaneRow[]): readonly SumOfRows[] {
  return rows.flatMap((total, index): readonly SumOfRows[] => {
    const below = rows.slice(index + 1);
    if (total.rank.kind !== 'plain' || !isFirst(below[0])) return [];
    const next = below.findIndex((row, at) => row.rank.kind === 'total' || (at > 0 && isFirst(row)));
    const level = levelOf(below[0]);
    return [
      { total, parts: (next < 0 ? below : below.slice(0, next)).filter((row) => levelOf(row) === level) },
    ];
  });
}

/** An item, its 其中, and the rows behind that up to the next item of its level. */
function partsOfWhich(rows: readonly LaneRow[]): readonly SumOfRows[] {
  return rows.flatMap((total, index): readonly SumOfRows[] => {
    const [first, ...rest] = rows.slice(index + 1);
    if (total.rank.kind !== 'item' || first?.rank.kind !== 'ofWhich') return [];
    const end = rest.findIndex(({ rank }) => rank.kind !== 'plain');
    return [{ total, parts: [first, ...(end < 0 ? rest : rest.slice(0, end))] }];
  });
}

function isFirst(row: LaneRow | undefined): boolean {
  return row?.rank.kind === 'item' && row.rank.isFirst;
}

function levelOf(row: LaneRow | undefined): number | undefined {
  return row?.rank.kind === 'item' ? row.rank.level : undefined;
}
