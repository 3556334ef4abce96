import type { SignedFigure } from '@ledger/domain';
import type { Column } from '../tables/head';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { printedNumber } from '../printed-number';
import { inOwnUnit } from '../written-figures';
import type { PaperFigure } from '../statement';

/** One column of a lane, and the rows that are summed in it. */
export interface ColumnOfLane {
  readonly table: AmountTable;
  readonly lane: Lane;
  readonly column: Column;
}

/** The id of the figure at a row and a column; undefined if no number stands there. */
export function figureIdAt(table: AmountTable, row: LaneRow, column: number): string | undefined {
  const cell = row.cells.get(column);
  return cell && printedNumber(cell.text).kind === 'number' ? idOf(table, row.row, column) : undefined;
}

/** The figures of a table: each number in a column of amounts or rates. */
export function figuresOfTable(table: AmountTable): readonly PaperFigure[] {
  return table.lanes.flatMap((lane) =>
    lane.rows.flatMap((row) =>
      lane.columns.flatMap((column) => {
        const cell = row.cells.get(column.index);
        const number = cell ? printedNumber(cell.text) : { kind: 'blank' as const };
        if (!cell || number.kind !== 'number') return [];
        return [figureOf({ table, row, column }, { value: number.value, isPercent: number.isPercent, cell })];
      }),
    ),
  );
}

interface FigurePlace {
  readonly table: AmountTable;
  readonly row: LaneRow;
  readonly column: Column;
}

interface PrintedCell {
  readonly value: string;
  readonly isPercent: boolean;
  readonly cell: { readonly page: number; readonly box?: PaperFigure['mark']['box'] };
}

function figureOf({ table, row, column }: FigurePlace, { value, isPercent, cell }: PrintedCell): PaperFigure {
  const name = [row.code, row.name].filter((part) => part !== '').join(' ');
  const label = [name, column.path.join('·')].filter((part) => part !== '').join('，');
  const other = isPercent || column.role === 'rate' ? 'PERCENT' : unitOfHead(column.path);
  return {
    figureId: idOf(table, row.row, column.index),
    label,
    ...inOwnUnit({ value, unit: other ?? table.caption.unit ?? 'WAN_YUAN' }),
    chapter: table.caption.title || `表${String(table.index + 1)}`,
    at: { page: cell.page, table: table.caption.title, row: name, column: column.path.join('·') },
    mark: { page: cell.page, ...(cell.box ? { box: cell.box } : {}), table: table.index, context: label },
  };
}

/** Points and heads have no unit of money: 自评得分, 人数. */
function unitOfHead(path: readonly string[]): PaperFigure['unit'] | undefined {
  const leaf = path.at(-1) ?? '';
  if (/(?:得分|分值|评分|自评分|总分)$/u.test(leaf)) return 'POINTS';
  return /(?:人数|人次|批次|团组数?|辆数|保有量|\((?:人|个|辆|次|批|台|套|户)\))$/u.test(leaf)
    ? 'COUNT'
    : undefined;
}

/** The existing figures, as terms of a sum. */
export function terms(figureIds: readonly (string | undefined)[], sign: 1 | -1 = 1): readonly SignedFigure[] {
  return figureIds.flatMap((figureId) => (figureId === undefined ? [] : [{ figureId, sign }]));
}

function idOf(table: AmountTable, row: number, column: number): string {
  return `t${String(table.index + 1)}.r${String(row + 1)}.c${String(column + 1)}`;
}
