import type { CalendarDate, MoneyUnit } from '@ledger/domain';
import { textOf, type Cell, type Sheet } from '../reading/workbook';
import { fieldNamed, normalized, type NamedField } from './field-named';
import { AMOUNT_FIELDS, type Field } from './fields';
import { headingAt, nameOf, pathsOf, spread, type Heading } from './heading';
import { otherUnitIn, otherUnitOfHead, unitIn, unitOfHead } from './money-unit';
import { accountIn, adjustmentIn, dayIn, documentIn, monthIn, yearIn } from './said-above';

/** Which column is what in a list, and where the list stands. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly part: PartRows;
  /** Rows of the heading, counted from 0, both inclusive. */
  readonly heading: { readonly first: number; readonly last: number };
  readonly columns: ReadonlyMap<Field, number>;
  /** The heading's own words, column by column. */
  readonly names: readonly string[];
  /** What the heading or the lines above it say that amounts are in; undefined where they say nothing. */
  readonly unit: MoneyUnit | undefined;
  /** The year that the heading names, else the lines above it: days may say only their month and day. */
  readonly year?: number;
  /** The month that the name of the sheet or the lines above say, for days that have no column for it. */
  readonly month?: number;
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

/** The rows of a sheet that a list has, counted from 0. */
export interface PartRows {
  readonly from: number;
  /** Behind the last of them. */
  readonly to: number;
  /** So many rows say at the top of the sheet what holds of all its lists. */
  readonly above: number;
}

export function wholeOf({ rows }: Sheet): PartRows {
  return { from: 0, to: rows.length, above: 0 };
}

const SEARCHED_ROWS = 40;
export const HEADING_ROWS = 3;
/** Behind these no list has a column: a sheet that is as wide as sheets can be is looked at no further. */
const SEARCHED_COLUMNS = 1_000;

/** The list of a sheet: the rows that name most columns as its heading. Undefined where nothing on it is a list of ours. */
export function findTable(sheet: Sheet, part = wholeOf(sheet)): FoundTable | undefined {
  const rows = searched(sheet, part);
  const named = remembered(fieldNamed);
  let best: Heading | undefined;
  for (let last = 0; last < Math.min(rows.length, SEARCHED_ROWS); last += 1) {
    for (let first = last; first >= Math.max(0, last - HEADING_ROWS + 1); first -= 1) {
      const heading = headingAt(rows, { first, last }, named);
      if (heading && heading.score > (best?.score ?? 0)) best = heading;
    }
  }
  return best && tableOf({ sheet, part }, rows, best);
}

/** The list whose heading has all of the names, in the first rows that have them. Undefined where none has. */
export function findTableNamed(
  sheet: Sheet,
  columns: ReadonlyMap<Field, string>,
  part = wholeOf(sheet),
): FoundTable | undefined {
  const rows = searched(sheet, part);
  const sought = [...columns].map(([field, name]) => [field, normalized(name)] as const);
  for (let last = 0; last < Math.min(rows.length, SEARCHED_ROWS); last += 1)
    for (let first = last; first >= Math.max(0, last - HEADING_ROWS + 1); first -= 1) {
      const names = pathsOf(spread(rows.slice(first, last + 1))).map(nameOf);
      const own = names.map(normalized);
      const places = sought.map(([field, name]) => [field, own.indexOf(name)] as const);
      if (places.length > 0 && places.every(([, column]) => column >= 0))
        return tableOf({ sheet, part }, rows, { first, last, names, columns: new Map(places) });
    }
  return undefined;
}

/** Those that a heading may stand in. */
function searched(sheet: Sheet, { from, to }: Pick<PartRows, 'from' | 'to'>): readonly (readonly Cell[])[] {
  const rows = filledMerges(sheet, { from, to: Math.min(to, from + SEARCHED_ROWS + HEADING_ROWS) });
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

/** `rows` begin with the part; `first` and `last` are counted from there. */
function tableOf(
  { sheet, part }: Pick<FoundTable, 'sheet' | 'part'>,
  rows: readonly (readonly Cell[])[],
  { first, last, names, columns }: Omit<Heading, 'score'>,
): FoundTable {
  const { from, above } = part;
  const own = rows.slice(0, first);
  // What stands right above the list, and else what stands above all lists of the sheet.
  const around = [own, [...searched(sheet, { from: 0, to: Math.min(above, from) }), ...own]] as const;
  const [right, all] = [textsIn(around[0]), textsIn(around[1])];
  const said = <Said>(read: (texts: readonly string[]) => Said | undefined) => read(right) ?? read(all);
  const amounts = [...columns].filter(([field]) => AMOUNT_FIELDS.includes(field));
  const heads = amounts.map(([, column]) => names[column] ?? '');
  const unit = firstOf(heads, unitOfHead) ?? said((lines) => firstOf(lines, unitIn));
  const more = {
    ...(accountIn(around[0]) ?? accountIn(around[1])),
    adjusts:
      adjustmentIn([names[columns.get('amount') ?? -1] ?? '']) ??
      said((lines) => adjustmentIn([sheet.name, ...lines])),
    year:
      yearIn(textsIn(rows.slice(first, last + 1)), /^(20\d\d)年?度?$/) ??
      said((lines) => yearIn([sheet.name, ...lines], /(20\d\d)年度?/)),
    month: said((lines) => monthIn([sheet.name, ...lines])),
    otherUnit:
      firstOf(heads, otherUnitOfHead) ??
      (unit === undefined ? said((lines) => firstOf(lines, otherUnitIn)) : undefined),
    document: said(documentIn),
    day: said(dayIn),
  };
  const known = Object.entries(more).filter(([, value]) => value !== undefined);
  const heading = { first: from + first, last: from + last };
  return { sheet, part, heading, columns, names, unit, ...Object.fromEntries(known) };
}

function textsIn(rows: readonly (readonly Cell[])[]): readonly string[] {
  return rows.flat().map(textOf);
}

function firstOf<Said>(texts: readonly string[], read: (text: string) => Said | undefined): Said | undefined {
  return texts.map(read).find((said) => said !== undefined);
}

/** Rows with the value of a merge in every cell that it covers; a merge that begins above them is of another list. */
export function filledMerges(
  { rows, merges }: Sheet,
  { from, to }: Pick<PartRows, 'from' | 'to'>,
): readonly (readonly Cell[])[] {
  const filled = rows.slice(from, to);
  // A list of hundred thousands of rows has merges in few of them: only those are copied.
  const own = new Map<number, Cell[]>();
  for (const { top, left, bottom, right } of merges) {
    if (top < from) continue;
    const value = rows[top]?.[left];
    for (let row = top - from; row <= Math.min(bottom - from, filled.length - 1); row += 1)
      for (let column = left; column <= Math.min(right, left + 300); column += 1) {
        const cells = own.get(row) ?? [...(filled[row] ?? [])];
        own.set(row, cells);
        cells[column] = value;
      }
  }
  for (const [row, cells] of own) filled[row] = Array.from(cells);
  return filled;
}
