import type { Duty } from '../statement';
import type { AmountTable, Lane } from '../tables/read-table';
import type { LaneRow } from '../tables/rows';
import { figureIdAt, terms } from './table-figures';

/**
 * 类 = Σ款 = Σ项, for codes of 3, 5 and 7 digits. Each economic class = Σ of its 款. A code with no code below it has
 * no such sum.
 */
export function codeSums(table: AmountTable): readonly Duty[] {
  return listsOf(table.lanes).flatMap((lanes) => {
    const [first] = lanes;
    const amounts = amountsOf(first);
    return amounts.flatMap((_, at) =>
      sumsIn(
        table,
        lanes.flatMap((lane) => codedCells(lane, amountsOf(lane)[at])),
      ),
    );
  });
}

/** A row with a code, and the column of its amount. */
interface CodedCell {
  readonly row: LaneRow;
  readonly column: number;
}

type Lanes = readonly [Lane, ...Lane[]];

/** A list of codes may go on in the lane beside it: 302 and its first 款, then the other 款 of 302 to the right. */
function listsOf(lanes: readonly Lane[]): readonly Lanes[] {
  return lanes.reduce<readonly Lanes[]>((lists, lane) => {
    const before = lists.at(-1);
    return before && goesOn(before, lane) ? [...lists.slice(0, -1), [...before, lane]] : [...lists, [lane]];
  }, []);
}

/** Whether the first 款 or 项 of a lane belongs to a code of the lanes before it. */
function goesOn(before: Lanes, lane: Lane): boolean {
  const codesIn = (lanes: readonly Lane[]) => lanes.flatMap(({ rows }) => rows).map(({ code }) => code);
  const own = codesIn([lane]);
  const first = own.find((code) => code !== '') ?? '';
  const isAbove = (code: string) => code !== '' && code.length < first.length && first.startsWith(code);
  return (
    amountsOf(lane).length === amountsOf(before[0]).length &&
    !own.some(isAbove) &&
    codesIn(before).some(isAbove)
  );
}

function amountsOf({ columns }: Lane): Lane['columns'] {
  return columns.filter(({ role }) => role === 'amount');
}

function codedCells({ rows }: Lane, column: Lane['columns'][number] | undefined): readonly CodedCell[] {
  return column ? rows.filter(({ code }) => code !== '').map((row) => ({ row, column: column.index })) : [];
}

function sumsIn(table: AmountTable, cells: readonly CodedCell[]): readonly Duty[] {
  const columns = new Map(cells.map(({ row, column }) => [row, column]));
  const figureAt = (row: LaneRow) => figureIdAt(table, row, columns.get(row) ?? -1);
  const coded = cells.map(({ row }) => row);
  const twice = listedTwice(cells);
  const children = childrenOf(coded);
  return coded.flatMap((parent): readonly Duty[] => {
    const total = figureAt(parent);
    const below = children.get(parent.code) ?? [];
    if ([parent, ...below].some(({ code }) => twice.has(code))) return [];
    const parts = terms(below.map(figureAt));
    if (total === undefined || parts.length === 0) return [];
    const relationId = `${total}=codes`;
    return [
      { kind: 'CODE_SUM', relation: { relationId, chapter: table.caption.title, kind: 'sum', total, parts } },
    ];
  });
}

/**
 * A code with several amounts is listed once for each of several units. The codes do not tell which rows belong
 * together.
 */
export function listedTwice(coded: readonly CodedCell[]): ReadonlySet<string> {
  const amounts = new Map<string, string>();
  const twice = new Set<string>();
  for (const { row, column } of coded) {
    const { code, cells } = row;
    const amount = cells.get(column)?.text.trim() ?? '';
    if ((amounts.get(code) ?? amount) !== amount) twice.add(code);
    amounts.set(code, amount);
  }
  return twice;
}

/**
 * For each code the nearest rows below it: their codes begin with it, and no shorter such code stands between. A code
 * that is printed twice counts once.
 */
function childrenOf(coded: readonly LaneRow[]): ReadonlyMap<string, readonly LaneRow[]> {
  const above = codesAbove(coded);
  const rows = [...new Map(coded.map((row) => [row.code, row])).values()];
  return Map.groupBy(rows, ({ code }) => above(code) ?? '');
}

/** The rows with a code that have no row above them. */
export function topCoded(rows: readonly LaneRow[]): readonly LaneRow[] {
  const coded = rows.filter(({ code }) => code !== '');
  const above = codesAbove(coded);
  const top = coded.filter(({ code }) => above(code) === undefined);
  return [...new Map(top.map((row) => [row.code, row])).values()];
}

/** Finds the longest code of the rows with which a longer code begins. */
function codesAbove(coded: readonly LaneRow[]): (code: string) => string | undefined {
  const codes = new Set(coded.map(({ code }) => code));
  const lengths = [...new Set(coded.map(({ code }) => code.length))].sort((one, other) => other - one);
  return (code) =>
    lengths
      .filter((length) => length < code.length)
      .map((length) => code.slice(0, length))
      .find((start) => codes.has(start));
}
