import { placeName, textOf, type Cell, type Sheet } from '../reading/workbook';
import { fieldNamed } from '../tables/field-named';
import { findTable, type FoundTable } from '../tables/find-table';

/** A sheet whose heads stand below each other is small: nobody fills in more columns. */
const MOST = { rows: 60, columns: 300 } as const;

/**
 * The sheet with rows for its columns, if its heads stand in its first column and each further column is a row of the
 * list. `origins` tell where the cells come from. Undefined for any other sheet.
 */
export function turnedSheet(sheet: Sheet): Sheet | undefined {
  const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
  if (sheet.rows.length > MOST.rows || width > MOST.columns || width < 3) return undefined;
  const turned = inColumns(sheet, width);
  const table = findTable(turned);
  return table && isOfRows(table) ? turned : undefined;
}

function inColumns(sheet: Sheet, width: number): Sheet {
  const { rows, merges, red, struck, scaled, formulas } = sheet;
  const origins = new Map<string, string>();
  for (const [row, cells] of rows.entries())
    for (const column of cells.keys()) origins.set(placeName(column, row), placeName(row, column));
  const turn = (place: string) => place.split(',').toReversed().join(',');
  const moved = (all: ReadonlySet<string>) => new Set([...all].map(turn));
  return {
    ...sheet,
    rows: Array.from({ length: width }, (_, column) => rows.map((cells): Cell => cells[column])),
    merges: merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
    formulas: moved(formulas),
    shown: (row, column) => sheet.shown(column, row),
    ...(red && { red: moved(red) }),
    ...(struck && { struck: moved(struck) }),
    ...(scaled && { scaled: new Map([...scaled].map(([place, shown]) => [turn(place), shown] as const)) }),
    origins,
  };
}

/** At least two rows with something for an amount, and no head among the rows: labels beside labels are receipts. */
function isOfRows({ sheet, heading, columns }: FoundTable): boolean {
  const rows = sheet.rows.slice(heading.last + 1);
  const amount = columns.get('amount');
  if (amount === undefined || rows.flat().some((cell) => fieldNamed([textOf(cell)]) !== undefined))
    return false;
  return rows.filter((cells) => textOf(cells[amount]).trim() !== '').length > 1;
}
