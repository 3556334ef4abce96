import type { Draft } from '../../../commands/field';
import { freeNumber, type Numbers } from '../../../commands/next-number';
import { FIRST_COLUMNS, type GridColumn } from './columns';

/** A voucher of the grid that is not booked yet. */
export interface GridRow {
  /** The key that it is sent under: what is sent twice is booked once. */
  readonly key: string;
  readonly cells: Draft;
  /** What the server said against it, at a field where it is about one. */
  readonly refused?: { readonly field?: string; readonly said: string };
}

/** What stays from row to row. */
const STAYS: readonly GridColumn[] = ['occurredOn', 'line', 'economic'];

/** What a row begins with that has none above. */
export interface Begun extends Numbers {
  readonly occurredOn?: string | undefined;
}

/** A row below `above`: its date and line, and the next number. */
export function rowBelow(above: GridRow | undefined, { last, taken, occurredOn }: Begun): GridRow {
  const voucherNo = freeNumber(above?.cells['voucherNo'] || last, taken);
  const begun: Readonly<Record<string, string | undefined>> = above?.cells ?? { occurredOn };
  const stays = STAYS.flatMap((name) => {
    const value = begun[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    key: crypto.randomUUID(),
    cells: { ...Object.fromEntries(stays), ...(voucherNo !== undefined && { voucherNo }) },
  };
}

/** Whether anything but what is proposed stands in a row. */
export function isEmpty({ cells }: GridRow): boolean {
  return Object.entries(cells).every(
    ([name, value]) => value === '' || name === 'voucherNo' || STAYS.some((each) => each === name),
  );
}

export function isSameDraft(left: Draft, right: Draft): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

interface Place {
  readonly row: number;
  readonly column: GridColumn;
}

interface Laid {
  readonly columns?: readonly (GridColumn | null | undefined)[];
  readonly rows: readonly (readonly string[])[];
}

/** The rows with cells laid over them: by their heads, or from a place on to the right where there are none. */
export function laidOver(
  rows: readonly GridRow[],
  { columns, rows: cells }: Laid,
  at: Place,
): readonly GridRow[] {
  const first = FIRST_COLUMNS.indexOf(at.column);
  const meant = (index: number) => (columns ? columns[index] : FIRST_COLUMNS[first + index]);
  const from = columns && rows[at.row] && !isEmpty(rows[at.row] ?? NO_ROW) ? rows.length : at.row;
  const next = [...rows];
  for (const [index, line] of cells.entries()) {
    const values = line.flatMap((value, column) => {
      const name = meant(column);
      return name ? [[name, value] as const] : [];
    });
    const before = columns ? undefined : next[from + index];
    next[from + index] = {
      key: before?.key ?? crypto.randomUUID(),
      cells: { ...before?.cells, ...Object.fromEntries(values) },
    };
  }
  return next;
}

const NO_ROW: GridRow = { key: '', cells: {} };

/** The columns that are shown: the first ones, and whatever else a row has or needs. */
export function shownColumns(rows: readonly GridRow[], all: readonly GridColumn[]): readonly GridColumn[] {
  const isReception = rows.some(({ cells }) => (cells['economic'] ?? '').startsWith('30217'));
  return all.filter(
    (column) =>
      FIRST_COLUMNS.includes(column) ||
      (isReception && column.startsWith('reception.')) ||
      rows.some(({ cells }) => (cells[column] ?? '') !== ''),
  );
}
