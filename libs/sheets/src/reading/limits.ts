import { SheetError } from '../sheet-error';

export const MEBIBYTE = 2 ** 20;

/** What a file may be at most; a server gives the reading a process's memory besides. */
export const SHEET_LIMITS = {
  bytes: 20 * MEBIBYTE,
  unpackedBytes: 128 * MEBIBYTE,
  rows: 200_000,
  /** Rows that a sheet may have besides: what stands above a list, and below it. */
  rowsBeside: 100,
  cells: 3_000_000,
} as const;

interface RowLimits {
  readonly rows: number;
  readonly rowsBeside: number;
}

/** @throws SheetError TOO_MANY_ROWS */
export function checkRows(
  sheet: string,
  count: number,
  { rows: limit, rowsBeside }: RowLimits = SHEET_LIMITS,
): void {
  if (count > limit + rowsBeside) throw new SheetError('TOO_MANY_ROWS', { sheet, limit });
}
