import { textOf, type Sheet } from '../reading/workbook';
import { fieldNamed } from '../tables/field-named';
import type { Field } from '../tables/fields';
import type { PartRows } from '../tables/find-table';
import { unitOfHead } from '../tables/money-unit';
import type { SheetMapping } from './mapping';

const SEARCHED_ROWS = 40;

interface LikelyHeading {
  readonly names: readonly string[];
  readonly firstRow: number;
  /** What the known names say; absent if none is. */
  readonly likely?: SheetMapping;
}

/** For a sheet without a known list: the first row with several texts, so that people can say what its other columns are. */
export function likelyHeading({ rows }: Sheet, { from, to }: PartRows): LikelyHeading {
  const searched = rows.slice(from, Math.min(to, from + SEARCHED_ROWS));
  const at = searched.findIndex((row) => row.filter((cell) => textOf(cell).trim() !== '').length >= 3);
  const names = (searched[at] ?? []).map((cell) => textOf(cell).trim());
  const likely = likelyMapping(names);
  return { names, firstRow: from + at + 2, ...(likely && { likely }) };
}

/** Of two columns with the same meaning, the one whose name is trusted more. */
function likelyMapping(names: readonly string[]): SheetMapping | undefined {
  const ranks = new Map<Field, number>();
  const columns: Partial<Record<Field, string>> = {};
  for (const name of names) {
    const { field, rank } = fieldNamed([name]) ?? { field: 'other', rank: 0 };
    if (field === 'other' || rank >= (ranks.get(field) ?? Infinity)) continue;
    ranks.set(field, rank);
    columns[field] = name;
  }
  if (ranks.size === 0) return undefined;
  const amountUnit = names.map(unitOfHead).find((unit) => unit !== undefined) ?? 'YUAN';
  return { kind: likelyKind(columns), columns, amountUnit };
}

function likelyKind(columns: SheetMapping['columns']): SheetMapping['kind'] {
  if (columns.month1 !== undefined && columns.month12 !== undefined) return 'plan';
  if (columns.account !== undefined) return 'journal';
  return columns.document === undefined || columns.payee !== undefined ? 'payments' : 'budget';
}
