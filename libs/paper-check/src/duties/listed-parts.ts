import type { Duty } from '../statement';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { borneOut } from './leading-totals';
import { setInParts, type SumOfRows } from './set-in-rows';
import { levelOf } from './total-rows';

/**
 * Parts that follow their whole without 合计: `项目支出：`, `1、甲`, `2、乙`; `1、公务用车购置和维护`, `其中：公车购置`,
 * `公车运行维护`; and rows that are set in below it. Nothing says that they are all, so two columns must bear it out.
 */
export function listedParts(table: AmountTable, lane: Lane): readonly Duty[] {
  if (lane.rows.some(({ code }) => code !== '')) return [];
  return [...numberedParts(lane.rows), ...partsOfWhich(lane.rows), ...setInParts(lane.rows)].flatMap((sum) =>
    borneOut(table, lane, sum),
  );
}

/** A row without a number, and the items directly below it that are numbered from one. */
function numberedParts(rows: readonly LaneRow[]): readonly SumOfRows[] {
  return rows.flatMap((total, index): readonly SumOfRows[] => {
    const first = rows[index + 1];
    if (total.rank.kind !== 'plain' || !first || !isFirst(first)) return [];
    const listed = until(rows, index + 2, (row) => row.rank.kind === 'total' || isFirst(row));
    const level = levelOf(first);
    return [{ total, parts: [first, ...listed.filter((row) => levelOf(row) === level)] }];
  });
}

/** An item, its 其中, and the rows behind that up to the next item of its level. */
function partsOfWhich(rows: readonly LaneRow[]): readonly SumOfRows[] {
  return rows.flatMap((total, index): readonly SumOfRows[] => {
    const first = rows[index + 1];
    if (total.rank.kind !== 'item' || first?.rank.kind !== 'ofWhich') return [];
    return [{ total, parts: [first, ...until(rows, index + 2, ({ rank }) => rank.kind !== 'plain')] }];
  });
}

function until(rows: readonly LaneRow[], from: number, isEnd: (row: LaneRow) => boolean): readonly LaneRow[] {
  const end = rows.findIndex((row, index) => index >= from && isEnd(row));
  return rows.slice(from, end < 0 ? rows.length : end);
}

function isFirst({ rank }: LaneRow): boolean {
  return rank.kind === 'item' && rank.isFirst;
}
