import type { CalendarDate, MoneyUnit } from '@ledger/domain';
import { textOf, type Cell, type Sheet } from '../reading/workbook';
import { fieldNamed, normalized, type NamedField } from './field-named';
import { AMOUNT_FIELDS, type Field } from './fields';
import { headingAt, nameOf, pathsOf, spread, type Heading } from './heading';
import { accountIn, adjustmentIn, dayIn, documentIn, otherUnitIn, unitIn, yearIn } from './said-above';

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
  /** The name that stands behind the code of that account. */
  readonly accountName?: string;
  /** A unit of money that is not read: 千元. */
  readonly otherUnit?: string;
  /** The number and the day of the one document that the list is of, from the lines above the heading. */
  readonly document?: string;
  readonly day?: CalendarDate;
  /** 追加, 追减 or 调剂, where the head of the amounts or the lines above the list say so of the whole list. */
  readonly adjusts?: string;
}

const SEARCHED_ROWS = 40;
export const HEADING_ROWS = 3;
/** Behind these no list has a column: a sheet that is as wide as sheets can be is looked at no further. */
const SEARCHED_COLUMNS = 1_000;

/**
 * The list of a sheet: the rows that name most columns as its heading. Undefined where nothing on it is a list of ours.
 * @param from the first row that may be of its heading, counted from 0
 */
export function findTable(sheet: Sheet, from = 0): FoundTable | undefined {
  const rows = searched(sheet, from);
  const named = remembered(fieldNamed);
  let best: Heading | undefined;
  for (let last = from; last < Math.min(rows.length, from + SEARCHED_ROWS); last += 1) {
    for (let first = last; first >= Math.max(from, last - HEADING_ROWS + 1); first -= 1) {
      const heading = headingAt(rows, { first, last }, named);
      if (heading && heading.score > (best?.score ?? 0)) best = heading;
    }
  }
  return best && tableOf(sheet, rows.slice(0, best.last + 1), { ...best, from });
}

/** The list whose heading has all of the names, in the first rows that have them. Undefined where none has. */
export function findTableNamed(
  sheet: Sheet,
  columns: ReadonlyMap<Field, string>,
  from = 0,
): FoundTable | undefined {
  const rows = searched(sheet, from);
  const sought = [...columns].map(([field, name]) => [field, normalized(name)] as const);
  for (let last = from; last < Math.min(rows.length, from + SEARCHED_ROWS); last += 1)
    for (let first = last; first >= Math.max(from, last - HEADING_ROWS + 1); first -= 1) {
      const names = pathsOf(spread(rows.slice(first, last + 1))).map(nameOf);
      const own = names.map(normalized);
      const places = sought.map(([field, name]) => [field, own.indexOf(name)] as const);
      if (places.length > 0 && places.every(([, column]) => column >= 0))
        return tableOf(sheet, rows, { first, last, names, columns: new Map(places), from });
    }
  return undefined;
}

function searched(sheet: Sheet, from: number): readonly (readonly Cell[])[] {
  const rows = filledMerges(sheet, from + SEARCHED_ROWS + HEADING_ROWS);
  return rows.map((row) => row.slice(0, SEARCHED_COLUMNS));
}

/** A text stands in the heads that begin with its row and in those that end with it: what it names is looked for once. */
export function remembered(name: (path: readonly string[]) => NamedField | undefined): typeof fieldNamed {
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
  { first, last, names, columns, from }: Omit<Heading, 'score'> & { readonly from: number },
): FoundTable {
  const texts = (begin: number, end: number) => rows.slice(begin, end).flat().map(textOf);
  // What stands right above the list, and else what stands above all lists of the sheet.
  const above = [texts(from, first), texts(0, first)] as const;
  const said = <Said>(read: (texts: readonly string[]) => Said | undefined) =>
    read(above[0]) ?? read(above[1]);
  const amounts = [...columns].filter(([field]) => AMOUNT_FIELDS.includes(field));
  const heads = amounts.map(([, column]) => names[column] ?? '');
  const unit = firstOf(heads, unitIn) ?? said((lines) => firstOf(lines, unitIn));
  const more = {
    ...(accountIn(rows.slice(from, first)) ?? accountIn(rows.slice(0, first))),
    adjusts:
      adjustmentIn([names[columns.get('amount') ?? -1] ?? '']) ??
      said((lines) => adjustmentIn([sheet.name, ...lines])),
    year:
      yearIn(texts(first, last + 1), /^(20\d\d)年?度?$/) ??
      said((lines) => yearIn([sheet.name, ...lines], /(20\d\d)年度?/)),
    otherUnit:
      firstOf(heads, otherUnitIn) ??
      (unit === undefined ? said((lines) => firstOf(lines, otherUnitIn)) : undefined),
    document: said(documentIn),
    day: said(dayIn),
  };
  const known = Object.entries(more).filter(([, value]) => value !== undefined);
  return { sheet, heading: { first, last }, columns, names, unit, ...Object.fromEntries(known) };
}

function firstOf<Said>(texts: readonly string[], read: (text: string) => Said | undefined): Said | undefined {
  return texts.map(read).find((said) => said !== undefined);
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
