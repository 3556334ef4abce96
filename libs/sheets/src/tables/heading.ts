import { textOf, type Cell } from '../reading/workbook';
import type { fieldNamed } from './field-named';
import type { AmountColumn } from './amount-columns';
import { amountsSettled, isOfAdjustments, type SettledAmounts } from './settled-amounts';
import { AMOUNT_FIELDS, type Field } from './fields';

const LEAST_COLUMNS = 3;

/** The rows that name the columns of a list. */
export interface Heading {
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
  readonly settled: SettledAmounts;
  /** The same where the lines above say that the list adjusts. */
  readonly adjusting: SettledAmounts;
  readonly score: number;
}

/** Undefined if the rows name no list. */
export function headingAt(
  rows: readonly (readonly Cell[])[],
  { first, last }: Pick<Heading, 'first' | 'last'>,
  namedBy: typeof fieldNamed,
): Heading | undefined {
  const span = spread(rows.slice(first, last + 1));
  const own = span.at(-1) ?? [];
  const ranks = new Map<Field, { readonly column: number; readonly rank: number }>();
  const paths = pathsOf(span);
  const names = paths.map(nameOf);
  const amounts: AmountColumn[] = [];
  let ofOwnRow = 0;
  for (const [column, path] of paths.entries()) {
    const named = namedBy(path);
    if (!named) continue;
    if (namedBy([own[column] ?? '']) ?? named.isShare) ofOwnRow += 1;
    if (named.field === 'amount') amounts.push({ column, rank: named.rank, name: names[column] ?? '' });
    const before = ranks.get(named.field);
    if (!before || named.rank < before.rank) ranks.set(named.field, { column, rank: named.rank });
  }
  const known = [...ranks].filter(([field]) => field !== 'other');
  const found = new Map(known.map(([field, { column }]) => [field, column]));
  const adjusting = amountsSettled({ found, amounts, names }, true);
  const settled = isOfAdjustments(names) ? adjusting : amountsSettled({ found, amounts, names }, false);
  const { columns } = settled;
  if (columns.size < LEAST_COLUMNS || ofOwnRow === 0 || !hasAmount(columns)) return undefined;
  // One more row of heading must name more columns. Otherwise it is a title above, or the first row below.
  const levels = (isSplit(span, namedBy) ? 0.15 : 0) + (isShared(paths, namedBy) ? SHARES : 0);
  const score = worth(columns) - (last - first) * 0.1 + levels;
  return { first, last, names, settled, adjusting, score };
}

/** The texts of a heading, column by column, from its lowest row upwards. */
export function pathsOf(span: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(...span.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    [...new Set(span.map((row) => row[column] ?? ''))].toReversed(),
  );
}

export function nameOf(path: readonly string[]): string {
  const [lowest = ''] = path;
  // A year above 年, 月 or 日 belongs to this file only, so the next file would not match the name.
  if (/^[年月日]$/.test(lowest)) return lowest;
  return path
    .filter((text) => text !== '')
    .toReversed()
    .join(' ');
}

/** Whether two rows name columns, and the lower one splits a head of the upper one: 借方 into 原币 and 本币. */
function isSplit(span: readonly (readonly string[])[], namedBy: typeof fieldNamed): boolean {
  const [lower = [], upper = []] = span.toReversed();
  const own = lower.filter((text) => text !== '');
  const heads = [...new Set(upper)].filter((text) => namedBy([text]));
  // A title names no column, nor does the line with the unit below it name several.
  if (heads.length < LEAST_COLUMNS || own.some((text) => /\d/.test(text))) return false;
  const splits = lower.filter(
    (text, column) => text !== '' && upper[column] === upper[column + 1] && namedBy([upper[column] ?? '']),
  );
  return splits.length > 0 && own.filter((text) => namedBy([text])).length > 1;
}

/** A row of shares names no columns, but takes the head above it from being one: 资金来源 above 中央 and 省级. */
function isShared(paths: readonly (readonly string[])[], namedBy: typeof fieldNamed): boolean {
  return paths.filter((path) => namedBy(path)?.isShare).length > 1;
}
const SHARES = 1.15;

function hasAmount(columns: ReadonlyMap<Field, number>): boolean {
  return AMOUNT_FIELDS.some((field) => columns.has(field));
}

/** A head that spans several columns stands in the first of them. In a CSV file the merge is lost. */
export function spread(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const texts = rows.map((row) => row.map((cell) => headIn(textOf(cell).trim())));
  const width = Math.max(...texts.map((row) => row.length));
  return texts.map((row, i) => {
    if (i === texts.length - 1) return Array.from({ length: width }, (_, column) => row[column] ?? '');
    let head = '';
    return Array.from({ length: width }, (_, column) => {
      const text = row[column] ?? '';
      if (text !== '') head = text;
      const below = texts.slice(i + 1).some((lower) => (lower[column] ?? '') !== '');
      return text === '' && below ? head : text;
    });
  });
}

/** A line above the list may stand among its heads: 单位：万元, 日期：2024-01-10. It is the head of no column. */
function headIn(text: string): string {
  return SAID.test(text) ? '' : text;
}
const SAID = /^\p{Script=Han}{0,4}(?:单位|日期|时间|文号|期间)\s*[:：]\s*[^\s(（]/u;

/** Columns of accounts count only beside debits or credits, because 科目编码 may be a part of another head. */
function worth(columns: ReadonlyMap<Field, number>): number {
  const isJournal = columns.has('debit') || columns.has('credit') || columns.has('direction');
  const accounts = [...columns.keys()].filter((field) => /^account/.test(field)).length;
  return columns.size - (isJournal ? 0 : accounts);
}
