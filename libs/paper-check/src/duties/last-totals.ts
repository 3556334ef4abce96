import type { Duty } from '../statement';
import type { AmountTable, Lane } from '../tables/read-table';
import { figureIdAt } from './table-figures';

/** 收入总计 = 支出总计: the last totals of the two lists of a summary are equal. */
export function lastTotals(table: AmountTable): readonly Duty[] {
  const [income, expenditure] = table.lanes.map((lane) => lastTotal(table, lane));
  if (income === undefined || expenditure === undefined) return [];
  const figures = [income, expenditure] as const;
  const relationId = figures.join('=');
  return [{ kind: 'BALANCE', relation: { relationId, chapter: table.caption.title, kind: 'same', figures } }];
}

function lastTotal(table: AmountTable, { rows, columns }: Lane): string | undefined {
  const row = rows.findLast(({ rank }) => rank.kind === 'total');
  const [column] = columns;
  return row && column && figureIdAt(table, row, column.index);
}
