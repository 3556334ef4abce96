import type { MoneyUnit } from '@ledger/domain';
import { textOf, type Cell, type Sheet } from '../reading/workbook';
import { fieldNamed, normalized, type NamedField } from './field-named';
import { AMOUNT_FIELDS, type Field } from './fields';
import { accountIn, adjustmentIn, unitIn, yearIn } from './said-above';

/** Which column is what in a list, and where the list stands. */
export interface FoundTable {
  readonly sheet: Sheet;
  /** Rows of the heading, counted from 0, both inclusive. */
  readonly heading: { readonly first: number; readonly last: number };
  readonly columns: ReadonlyMap<Field, number>;
  /** The heading's own words, column by column. */
  readonly names: readonly string[];
  /** What the heading or the lines above it say that amounts are in; undefined where they say nothing. */
  readonly unit: MoneyUnit | undefined;
  /** The year that the heading names, else the lines above it: days may say only their month and day. */
  readonly year?: number;
  /** Of a ledger of one account: its code, from the lines above the heading. */
  readonly account?: string;
  /** 追加, 追减 or 调剂, where the head of the amounts or the lines above the list say so of the whole list. */
  readonly adjusts?: string;
}

const SEARCHED_ROWS = 40;
const HEADING_ROWS = 3;
const LEAST_COLUMNS = 3;
/** Behind these no list has a column: a sheet that is as wide as sheets can be is looked at no further. */
const SEARCHED_COLUMNS = 1_000;

/** The list of a sheet: the rows that name most columns as its heading. Undefined where nothing on it is a list of ours. */
export function findTable(sheet: Sheet): FoundTable | undefined {
  const rows = searched(sheet);
  const named = remembered(fieldNamed);
  let best: Heading | undefined;
  for (let last = 0; last < Math.min(rows.length, SEARCHED_ROWS); last += 1) {
    for (let first = last; first >= Math.max(0, last - HEADING_ROWS + 1); first -= 1) {
      const heading = headingAt(rows, { first, last }, named);
      if (heading && heading.score > (best?.score ?? 0)) best = heading;
    }
  }
  return best && tableOf(sheet, rows, best);
}

/** The list whose heading has all of the names, in the first rows that have them. Undefined where none has. */
export function findTableNamed(sheet: Sheet, columns: ReadonlyMap<Field, string>): FoundTable | undefined {
  const rows = searched(sheet);
  const sought = [...columns].map(([field, name]) => [field, normalized(name)] as const);
  for (let last = 0; last < Math.min(rows.length, SEARCHED_ROWS); last += 1)
    for (let first = last; first >= Math.max(0, last - HEADING_ROWS + 1); first -= 1) {
      const names = pathsOf(spread(rows.slice(first, last + 1))).map(nameOf);
      const own = names.map(normalized);
      const places = sought.map(([field, name]) => [field, own.indexOf(name)] as const);
      if (places.length > 0 && places.every(([, column]) => column >= 0))
        return tableOf(sheet, rows, { first, last, names, columns: new Map(places) });
    }
  return undefined;
}

function searched(sheet: Sheet): readonly (readonly Cell[])[] {
  const rows = filledMerges(sheet, SEARCHED_ROWS + HEADING_ROWS);
  return rows.map((row) => row.slice(0, SEARCHED_COLUMNS));
}

/** A text stands in the heads that begin with its row and in those that end with it: what it names is looked for once. */
function remembered(name: (path: readonly string[]) => NamedField | undefined): typeof fieldNamed {
  const known = new Map<string, NamedField | undefined>();
  return (path) => {
    const key = path.join('\n');
    if (known.has(key)) return known.get(key);
    const named = name(path);
    known.set(key, named);
    return named;
  };
}

function tableOf(
  sheet: Sheet,
  rows: readonly (readonly Cell[])[],
  heading: Omit<Heading, 'score'>,
): FoundTable {
  const { first, last, names, columns } = heading;
  const above = rows.slice(0, first).flat().map(textOf);
  const adjusts =
    adjustmentIn([names[columns.get('amount') ?? -1] ?? '']) ?? adjustmentIn([sheet.name, ...above]);
  const own = rows
    .slice(first, last + 1)
    .flat()
    .map(textOf);
  const year = yearIn(own, /^(20\d\d)年?度?$/) ?? yearIn([sheet.name, ...above], /(20\d\d)年度?/);
  const account = accountIn(rows.slice(0, first));
  return {
    ...{ sheet, heading: { first, last }, columns, names, unit: unitOf(heading, above) },
    ...(account !== undefined && { account }),
    ...(adjusts !== undefined && { adjusts }),
    ...(year !== undefined && { year }),
  };
}

interface Heading {
  readonly first: number;
  readonly last: number;
  readonly columns: ReadonlyMap<Field, number>;
  readonly names: readonly string[];
  readonly score: number;
}

function headingAt(
  rows: readonly (readonly Cell[])[],
  { first, last }: FoundTable['heading'],
  namedBy: typeof fieldNamed,
): Heading | undefined {
  const span = spread(rows.slice(first, last + 1));
  const own = span.at(-1) ?? [];
  const ranks = new Map<Field, { readonly column: number; readonly rank: number }>();
  const paths = pathsOf(span);
  let ofOwnRow = 0;
  for (const [column, path] of paths.entries()) {
    const named = namedBy(path);
    if (!named) continue;
    if (namedBy([own[column] ?? ''])) ofOwnRow += 1;
    const before = ranks.get(named.field);
    if (!before || named.rank < before.rank) ranks.set(named.field, { column, rank: named.rank });
  }
  const columns = new Map(
    [...ranks].filter(([field]) => field !== 'other').map(([f, { column }]) => [f, column]),
  );
  if (columns.size < LEAST_COLUMNS || ofOwnRow === 0 || !hasAmount(columns)) return undefined;
  // A row more must name more: else it is a title above, or the first row below.
  return { first, last, columns, names: paths.map(nameOf), score: columns.size - (last - first) * 0.1 };
}

/** Column by column the texts of a heading, from its lowest row upwards. */
function pathsOf(span: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(...span.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    [...new Set(span.map((row) => row[column] ?? ''))].toReversed(),
  );
}

function nameOf(path: readonly string[]): string {
  const [lowest = ''] = path;
  // 2024年 above them is of this file, and of no next one.
  if (/^[年月日]$/.test(lowest)) return lowest;
  return path
    .filter((text) => text !== '')
    .toReversed()
    .join(' ');
}

function hasAmount(columns: ReadonlyMap<Field, number>): boolean {
  return AMOUNT_FIELDS.some((field) => columns.has(field));
}

/** A head over several columns stands in the first of them, also where a CSV file has lost the merge. */
function spread(rows: readonly (readonly Cell[])[]): readonly (readonly string[])[] {
  const texts = rows.map((row) => row.map((cell) => textOf(cell).trim()));
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

/** The first rows with the value of a merge in every cell that it covers. */
export function filledMerges({ rows, merges }: Sheet, count: number): readonly (readonly Cell[])[] {
  const filled = rows.slice(0, count);
  // A list of hundred thousands of rows has merges in few of them: only those are copied.
  const own = new Map<number, Cell[]>();
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left];
    for (let row = top; row <= Math.min(bottom, filled.length - 1); row += 1)
      for (let column = left; column <= Math.min(right, left + 300); column += 1) {
        const cells = own.get(row) ?? [...(filled[row] ?? [])];
        own.set(row, cells);
        cells[column] = value;
      }
  }
  for (const [row, cells] of own) filled[row] = Array.from(cells);
  return filled;
}

/** What the column of amounts says itself, before what stands above the list. */
function unitOf(
  { columns, names }: Pick<Heading, 'columns' | 'names'>,
  above: readonly string[],
): MoneyUnit | undefined {
  const amounts = [...columns].filter(([field]) => AMOUNT_FIELDS.includes(field));
  const said = amounts.map(([, column]) => unitIn(names[column] ?? '')).find((unit) => unit !== undefined);
  return said ?? above.map(unitIn).find((unit) => unit !== undefined);
}
