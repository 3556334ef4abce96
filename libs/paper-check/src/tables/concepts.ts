import { printedNumber } from '../printed-number';
import { columnLayout, isIncomeLane, rowMeasure, type KnownTable } from './recognise';
import type { Column } from './head';
import type { Lane } from './read-table';
import type { LaneRow } from './rows';

/** Whether a paper is about planned or spent money. Its own amounts need no word for that. */
export type PaperKind = 'BUDGET' | 'FINAL_ACCOUNTS' | 'OTHER';

/** The kind and the year of a paper. They are the state of an amount that names none. */
export interface OwnPaper {
  readonly kind: PaperKind;
  readonly year: number | undefined;
}

/** Columns beside the amounts of a list: the change and its reason. */
const NO_AMOUNT = /增减|增长|变动|比较|差异?|率|±|说明|备注/u;

const STATES: readonly (readonly [string, RegExp])[] = [
  ['LAST_YEAR', /上年/u],
  ['INITIAL', /年初预算/u],
  ['ADJUSTED', /(?:全年|调整后?)预算/u],
  ['FINAL', /决算|执行/u],
  ['BUDGET', /预算数$|预算$/u],
];

/**
 * The concept of a cell in a known table: `scope/item/measure`. A state follows if it is not the paper's own (预算数
 * beside 决算数). Undefined if the layout does not say.
 */
export function conceptOf(
  known: KnownTable,
  place: { readonly lane: Lane; readonly row: LaneRow; readonly column: Column },
  paper: OwnPaper,
): string | undefined {
  const { lane, row, column } = place;
  const listed = rowMeasure(known, lane, row);
  if (listed !== undefined)
    return listed === '' || NO_AMOUNT.test(column.path.join('·'))
      ? undefined
      : `THREE_PUBLIC/${listed}${stateOf(column.path, paper)}`;
  const layout = columnLayout(known, lane, column);
  if (!layout || layout.measure === '') return undefined;
  const state = stateOf(column.path, paper);
  // A form over several years has a row for each year.
  if (known.layout.kind === 'THREE_PUBLIC')
    return `THREE_PUBLIC/${layout.measure}${/20\d{2}年/u.test(row.name) ? stateOf([row.name], paper) : state}`;
  const balance = balanceOf(known, lane, row);
  if (balance !== undefined) return `${balanceScope(known, layout.scope)}/TOTAL/${balance}${state}`;
  const item = itemOf(known, lane, row);
  if (item === undefined) return undefined;
  // The column 人员经费 in the row of totals is what other forms print as a separate row.
  if (item === 'TOTAL' && /^(?:PERSONNEL|OPERATING)$/u.test(layout.measure))
    return `GENERAL/${layout.measure}/BASIC${state}`;
  if (item === 'GRAND')
    return `${known.layout.scope === 'FISCAL' ? grandScope(layout.scope) : 'ALL'}/GRAND/${layout.measure}${state}`;
  const scope = layout.scope ?? known.layout.scope ?? 'ALL';
  return `${scope}/${item}/${layout.measure}${state}`;
}

/** The concepts of the cells that a table leaves blank. */
export function blankConcepts(known: KnownTable, paper: OwnPaper): ReadonlySet<string> {
  const cells = known.table.lanes.flatMap((lane) =>
    lane.rows.flatMap((row) => lane.columns.map((column) => ({ lane, row, column }))),
  );
  const blank = cells.filter(
    ({ row, column }) => printedNumber(row.cells.get(column.index)?.text ?? '').kind === 'blank',
  );
  return new Set(blank.flatMap((place) => conceptOf(known, place, paper) ?? []));
}

const OPENING = /^(?:年初|上年)(?:财政拨款)?结转(?:和?结余)?$/u;
const CLOSING = /^(?:年末(?:财政拨款)?结转(?:和?结余)?|结转下年)$/u;

/**
 * In a summary, balances brought forward stand among the revenues, and balances carried forward among the expenditures.
 */
function balanceOf(known: KnownTable, lane: Lane, { name }: LaneRow): 'OPENING' | 'CLOSING' | undefined {
  if (known.layout.kind !== 'SUMMARY' || known.table.lanes.length < 2) return undefined;
  const isIncome = isIncomeLane(known, lane);
  if (isIncome && OPENING.test(name)) return 'OPENING';
  return !isIncome && CLOSING.test(name) ? 'CLOSING' : undefined;
}

function balanceScope({ layout }: KnownTable, scope: string | undefined): string {
  return layout.scope === 'FISCAL' ? grandScope(scope) : 'ALL';
}

/** The total of revenues and the total of expenditures are the same figure. */
function grandScope(scope: string | undefined): string {
  return scope === undefined || scope === 'INCOME_FISCAL' ? 'FISCAL' : scope;
}

/** `/BUDGET` for 预算数 in final accounts, `/2023` for another year, nothing for the paper's own amounts. */
function stateOf(path: readonly string[], { kind, year }: OwnPaper): string {
  const [, printed] = /(20\d{2})年/u.exec(path.join('·')) ?? [];
  if (year !== undefined && printed !== undefined && Number(printed) !== year) return `/${printed}`;
  const state = STATES.find(([, pattern]) => path.some((label) => pattern.test(label)))?.[0];
  if (state === undefined) return '';
  if (state === 'LAST_YEAR') return year === undefined ? '/LAST_YEAR' : `/${String(year - 1)}`;
  const isOwn = kind === 'FINAL_ACCOUNTS' ? state === 'FINAL' : state === 'BUDGET';
  return isOwn ? '' : `/${state}`;
}

/**
 * The code of a row, or the name of a 类 in a list without codes. `TOTAL` for a total, and `GRAND` for the last of
 * several totals.
 */
function itemOf(known: KnownTable, lane: Lane, row: LaneRow): string | undefined {
  if (row.rank.kind === 'total') return totalOf(known, lane, row);
  if (row.code !== '') return row.code.length === 3 && known.layout.kind !== 'BASIC' ? row.name : row.code;
  if (known.layout.kind !== 'SUMMARY' || isIncomeLane(known, lane)) return undefined;
  return row.rank.kind === 'item' && row.rank.level === 1 ? row.name : undefined;
}

function totalOf({ layout }: KnownTable, { rows }: Lane, row: LaneRow): string | undefined {
  if (/人员经费/u.test(row.name)) return 'PERSONNEL';
  if (/公用经费/u.test(row.name)) return 'OPERATING';
  if (layout.kind !== 'SUMMARY') return 'TOTAL';
  const totals = rows.filter(({ rank }) => rank.kind === 'total');
  if (totals.length > 1) return row === totals.at(-1) ? 'GRAND' : row === totals[0] ? 'TOTAL' : undefined;
  // A single total that includes balances of other years is not a total of this year.
  return rows.some(({ name }) => /结转|结余|上年/u.test(name)) ? 'GRAND' : 'TOTAL';
}
