import type { Duty } from '../statement';
import type { LaneRow } from '../tables/rows';
import { printedNumber } from '../printed-number';
import { isSlip } from '../text/one-slip';
import { listedTwice, topCoded } from './code-sums';
import { outermost, withoutSubtotals } from './set-in-rows';
import { figureIdAt, terms, type ColumnOfLane } from './table-figures';

/**
 * The first 合计 = Σ of the rows above it. A later 总计 = the total before it + the rows between them (年初结转和结余,
 * 结余分配 …). In a list of codes 合计 = Σ of its 类, wherever its row stands.
 */
export function totalRows(place: ColumnOfLane): readonly Duty[] {
  const { table, lane } = place;
  // Neither title nor head: it is the rest of another table, and lacks rows of the total.
  if (table.caption.title === '' && lane.columns.every(({ path }) => path.length === 0)) return [];
  const isCoded = lane.rows.some(({ code }) => code !== '');
  return isCoded ? codedTotals(place) : plainTotals(place);
}

const FUNCTION = /^[23]\d{2}(?:\d{2}){0,2}$/u;

function codedTotals({ table, lane, column }: ColumnOfLane): readonly Duty[] {
  const top = topCoded(lane.rows);
  const twice = listedTwice(lane.rows.map((row) => ({ row, column: column.index })));
  // If functions are listed below each of several units, units and functions together would count everything twice.
  const isOfUnits = new Set(top.map(({ code }) => FUNCTION.test(code))).size > 1;
  if (isOfUnits || top.some(({ code }) => twice.has(code))) return [];
  return lane.rows
    .filter(({ rank, code, name }) => rank.kind === 'total' && code === '' && !/经费/u.test(name))
    .flatMap((row) => sumDuty({ table, lane, column }, row, top));
}

function plainTotals(place: ColumnOfLane): readonly Duty[] {
  const carried = broughtOver(place.lane.rows);
  const parts = new Set([...carried.values()].flat());
  const rows = place.lane.rows.filter((row) => !parts.has(row));
  const duties: Duty[] = [];
  let from = 0;
  let before: LaneRow | undefined;
  rows.forEach((row, index) => {
    if (row.rank.kind !== 'total') return;
    const between = rows.slice(from, index);
    const first = before ? [before] : [];
    const parts = [...first, ...summands(between, before !== undefined)];
    duties.push(...sumDuty(place, row, withoutSubtotals(place, row, parts)));
    from = index + 1;
    before = row;
  });
  return [
    ...duties,
    ...subItems(place),
    ...[...carried].flatMap(([whole, summed]) => sumDuty(place, whole, summed)),
  ];
}

const BROUGHT_OVER = /^(?:年初|上年)(?:财政拨款)?(?:结转|结余)/u;
const OF_BOOK = /^(?:其中[:：])?(?:一般公共预算|政府性基金|国有资本经营)/u;

/**
 * 年初财政拨款结转和结余, and the rows directly below it that name a book. These rows are its parts, numbered or not.
 */
function broughtOver(rows: readonly LaneRow[]): ReadonlyMap<LaneRow, readonly LaneRow[]> {
  return new Map(
    rows.flatMap((row, index) => {
      if (!BROUGHT_OVER.test(row.name)) return [];
      const below = rows.slice(index + 1);
      const end = below.findIndex(({ name }) => !OF_BOOK.test(name));
      const parts = end < 0 ? below : below.slice(0, end);
      return parts.length < 2 ? [] : [[row, parts] as const];
    }),
  );
}

/**
 * The rows that make up a total: those with the highest level of numbering. Behind a first total, the rows without
 * numbers.
 */
export function summands(rows: readonly LaneRow[], isBehindTotal: boolean): readonly LaneRow[] {
  const plain = outermost(rows.filter(({ rank }) => rank.kind === 'plain'));
  const items = rows.filter(({ rank }) => rank.kind === 'item');
  if (items.length === 0 || (isBehindTotal && plain.length > 0)) return plain;
  const highest = Math.min(...items.map(levelOf));
  return items.filter((row) => levelOf(row) === highest);
}

/**
 * An item is the sum of the items below it that are numbered one level deeper, if these are all of its parts.
 */
function subItems({ table, lane, column }: ColumnOfLane): readonly Duty[] {
  return lane.rows.flatMap((row, index): readonly Duty[] => {
    const level = levelOf(row);
    if (level === Infinity) return [];
    const below = lane.rows.slice(index + 1);
    const end = below.findIndex((other) => levelOf(other) <= level || other.rank.kind === 'total');
    const deeper = (end < 0 ? below : below.slice(0, end)).filter(({ rank }) => rank.kind === 'item');
    if (deeper.length === 0) return [];
    const next = Math.min(...deeper.map(levelOf));
    const parts = deeper.filter((other) => levelOf(other) === next);
    return isWhole({ table, lane, column }, row, parts) ? sumDuty({ table, lane, column }, row, parts) : [];
  });
}

/**
 * Whether items are all parts of the item above them: at least two of them have an amount; or one has, is the same amount or
 * one slip of the pen from it, and the others are blank.
 */
function isWhole({ column }: ColumnOfLane, row: LaneRow, parts: readonly LaneRow[]): boolean {
  const amounts = [row, ...parts].map(({ cells }) => printedNumber(cells.get(column.index)?.text ?? ''));
  const [whole, ...filled] = amounts.flatMap((number) => (number.kind === 'number' ? [number.value] : []));
  if (filled.length !== 1 || parts.length < 2 || whole === undefined) return filled.length > 1;
  const isLong = whole.replace(/\D/gu, '').length >= FEWEST_DIGITS;
  return isLong && isSlip(whole, Number(filled[0]));
}

/** Shorter numbers are one slip from many others. */
const FEWEST_DIGITS = 4;

/** Infinity for rows without a number. */
export function levelOf({ rank }: LaneRow): number {
  return rank.kind === 'item' ? rank.level : Infinity;
}

export function sumDuty(
  { table, column }: ColumnOfLane,
  row: LaneRow,
  summed: readonly LaneRow[],
): readonly Duty[] {
  const total = figureIdAt(table, row, column.index);
  const parts = terms(summed.map((part) => figureIdAt(table, part, column.index)));
  if (total === undefined || parts.length === 0) return [];
  const relationId = `${total}=rows`;
  return [
    { kind: 'ROW_SUM', relation: { relationId, chapter: table.caption.title, kind: 'sum', total, parts } },
  ];
}
