import { textOf, type Sheet } from '../reading/workbook';

const SEARCHED_ROWS = 40;

/** Where nothing is known as a list: the first row of several texts, for people to say what its columns are. */
export function likelyHeading({ rows }: Sheet): {
  readonly names: readonly string[];
  readonly firstRow: number;
} {
  const searched = rows.slice(0, SEARCHED_ROWS);
  const at = searched.findIndex((row) => row.filter((cell) => textOf(cell).trim() !== '').length >= 3);
  const names = (rows[at] ?? []).map((cell) => textOf(cell).trim());
  return { names, firstRow: at + 2 };
}
