import { textOf, type Sheet } from '../reading/workbook';
import type { PartRows } from '../tables/find-table';

const SEARCHED_ROWS = 40;

/** For a sheet without a known list: the first row with several texts, so that people can say what its columns are. */
export function likelyHeading(
  { rows }: Sheet,
  { from, to }: PartRows,
): { readonly names: readonly string[]; readonly firstRow: number } {
  const searched = rows.slice(from, Math.min(to, from + SEARCHED_ROWS));
  const at = searched.findIndex((row) => row.filter((cell) => textOf(cell).trim() !== '').length >= 3);
  const names = (searched[at] ?? []).map((cell) => textOf(cell).trim());
  return { names, firstRow: from + at + 2 };
}
