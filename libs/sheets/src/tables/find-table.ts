import type { CalendarDate, MoneyUnit } from '@ledger/domain';
import { textOf, type Cell, type Sheet } from '../reading/workbook';
import { fieldNamed, normalized, type NamedField } from './field-named';
import { AMOUNT_FIELDS, type Field } from './fields';
import { filledMerges } from './filled-merges';
import { headingAt, nameOf, pathsOf, spread, type Heading } from './heading';
import { wordsBelow } from './line-of-words';
import { otherUnitIn, otherUnitOfHead, unitIn, unitOfHead } from './money-unit';
import {
  accountIn,
  adjustmentIn,
  dayIn,
  documentIn,
  monthIn,
  officeIn,
  returnsIn,
  yearIn,
} from './said-above';

/** Which column holds which field, and where the list stands. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly part: PartRows;
  /** The rows of the heading, counted from 0, both inclusive. */
  readonly heading: { readonly first: number; readonly last: number };
  readonly columns: ReadonlyMap<Field, number>;
  /** The words of the heading, column by column. */
  readonly names: readonly string[];
  /** Columns that may be the amount as well as the one that is taken for it. */
  readonly rivals?: readonly number[];
  /** The column of what may still be adjusted, if the amount may be the one before the adjustment. */
  readonly still?: number;
  /** The unit of the amounts, from the heading or from the lines above; undefined if neither states it. */
  readonly unit: MoneyUnit | undefined;
  /** The year in the heading or in the lines above, for days that have only month and day. */
  readonly year?: number;
  /** The month in the name of the sheet or in the lines above, for days without a column of months. */
  readonly month?: number;
  /** The code of the account, for a ledger of one account. It stands above the heading. */
  readonly account?: string;
  /** The name behind the code of that account. */
  readonly accountName?: string;
  /** A unit of money that is not supported: 千元. */
  readonly otherUnit?: string;
  /** The number and the day of the document, if the lines above the heading name exactly one. */
  readonly document?: string;
  readonly day?: CalendarDate;
  /** The office whose list it is, as the lines above name it. */
  readonly office?: string;
  /** Words above the list that say that its amounts came back. */
  readonly returns?: string;
  /** 追加, 追减 or 调剂, if the head of the amounts or the lines above say so for the whole list. */
  readonly adjusts?: string;
}

/** The rows of a sheet that belong to a list, counted from 0. */
export interface PartRows {
  readonly from: number;
  /** The first row behind the list. */
  readonly to: number;
  /** How many rows at the top of the sheet apply to all of its lists. */
  readonly above: number;
}

export function wholeOf({ rows }: Sheet): PartRows {
  return { from: 0, to: rows.length, above: 0 };
}

const SEARCHED_ROWS = 40;
export const HEADING_ROWS = 3;
/** No list has a column beyond these, even if the sheet is wider. */
const SEARCHED_COLUMNS = 1_000;

/**
 * Finds the list of a sheet. Its heading is the rows that name the most columns. Undefined if no known list is on the
 * sheet.
 */
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

/** Finds the list whose heading has all of these names, in the first rows that do; undefined if none does. */
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
        return tableOf({ sheet, part }, rows, headed({ first, last, names }, new Map(places)));
    }
  return undefined;
}

/** The rows in which a heading may stand. */
function searched(sheet: Sheet, { from, to }: Pick<PartRows, 'from' | 'to'>): readonly (readonly Cell[])[] {
  const rows = filledMerges(sheet, { from, to: Math.min(to, from + SEARCHED_ROWS + HEADING_ROWS) });
  return rows.map((row) => row.slice(0, SEARCHED_COLUMNS));
}

/** A heading whose columns are named. */
function headed(
  heading: Pick<Heading, 'first' | 'last' | 'names'>,
  columns: ReadonlyMap<Field, number>,
): Omit<Heading, 'score'> {
  const settled = { columns, rivals: [] };
  return { ...heading, settled, adjusting: settled };
}

/** Caches the result for each path, because the same text is part of several candidate headings. */
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

/** The first of `rows` is the first row of the part. `first` and `last` are counted from there. */
function tableOf(
  { sheet, part }: Pick<FoundTable, 'sheet' | 'part'>,
  rows: readonly (readonly Cell[])[],
  { first, last, names, ...read }: Omit<Heading, 'score'>,
): FoundTable {
  const [{ from, above }, own] = [part, rows.slice(0, first)];
  // The lines directly above the list come first, and then those above all lists of the sheet.
  const around = [own, [...searched(sheet, { from: 0, to: Math.min(above, from) }), ...own]] as const;
  const [right, all] = [textsIn(around[0]), textsIn(around[1])];
  const said = <Said>(read: (texts: readonly string[]) => Said | undefined) => read(right) ?? read(all);
  const adjusted = said((lines) => adjustmentIn([sheet.name, ...lines]));
  const { columns, rivals, still } = adjusted ? read.adjusting : read.settled;
  const headOf = (field: Field) => names[columns.get(field) ?? -1] ?? '';
  const heads = [...columns.keys()].filter((field) => AMOUNT_FIELDS.includes(field)).map(headOf);
  const inHeading = textsIn(rows.slice(first, last + 1));
  const texts = [...wordsBelow(sheet.rows.slice(from, part.to)), sheet.name];
  const unit =
    firstOf(heads, unitOfHead) ??
    said((lines) => firstOf([...inHeading, ...lines], unitIn)) ??
    firstOf(texts, unitIn);
  const more = {
    ...(accountIn(around[0]) ?? accountIn(around[1])),
    returns: firstOf([...right, sheet.name], returnsIn),
    adjusts: adjustmentIn([headOf('amount'), headOf('decrease')]) ?? adjusted,
    year:
      yearIn(inHeading, /^(20\d\d)年?度?$/) ??
      said((lines) => yearIn([sheet.name, ...lines], /(20\d\d)年度?/)),
    month: said((lines) => monthIn([sheet.name, ...lines])),
    otherUnit:
      firstOf(heads, otherUnitOfHead) ??
      (unit === undefined
        ? (said((lines) => firstOf(lines, otherUnitIn)) ?? firstOf(texts, otherUnitIn))
        : undefined),
    document: said(documentIn),
    day: said(dayIn),
    office: said(officeIn),
  };
  const known = Object.entries(more).filter(([, value]) => value !== undefined);
  const heading = { first: from + first, last: mergedDown(sheet, from + first, from + last) };
  const several = { ...(rivals.length > 0 && { rivals }), ...(still !== undefined && { still }) };
  return { sheet, part, heading, columns, names, unit, ...several, ...Object.fromEntries(known) };
}

/** The last row that heads are merged down to: below it the list begins. */
function mergedDown({ rows, merges }: Sheet, first: number, last: number): number {
  const ends = merges.filter(({ top, bottom }) => top >= first && top <= last && bottom > last);
  const end = ends.reduce((lowest, { bottom }) => Math.max(lowest, bottom), last);
  if (end - first >= MOST_HEADING_ROWS) return last;
  const between = rows.slice(last + 1, end + 1).flat();
  const isWords = between.every(
    (cell) => cell === undefined || (typeof cell === 'string' && !/\d/.test(cell)),
  );
  return isWords ? end : last;
}
const MOST_HEADING_ROWS = 6;

function textsIn(rows: readonly (readonly Cell[])[]): readonly string[] {
  return rows.flat().map(textOf);
}

function firstOf<Said>(texts: readonly string[], read: (text: string) => Said | undefined): Said | undefined {
  return texts.map(read).find((said) => said !== undefined);
}
