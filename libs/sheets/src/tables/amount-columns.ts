import { readAmount } from '../values/amount';
import type { Cell } from '../reading/workbook';
import type { MoneyUnit } from '@ledger/domain';
import { normalized } from './field-named';
import { unitOfHead } from './money-unit';
import type { Field } from './fields';

/** A column whose name is that of an amount. */
export interface AmountColumn {
  readonly column: number;
  /** A lower rank is trusted more. */
  readonly rank: number;
  readonly name: string;
}

/** What a list of payments may call its amounts, the one that counts first; others stand between the last two. */
const COUNTS: readonly RegExp[] = [
  /实际|实付|净支付|清算|xpay/,
  /支付|已付/,
  /核定|审定|审核|审批|核准|批准|结算/,
];
const COUNTS_LAST = /申请|计划|预算|指标/;
/** Of a list of 指标, which may say what was paid from each. */
const OF_BUDGET: readonly RegExp[] = [
  /指标实际金额/,
  /指标(登记)?(总额|金额|数)/,
  /预算(数|金额)|批复/,
  /下达/,
];

interface ChosenAmount {
  readonly column: number;
  /** Columns that may as well be meant. */
  readonly rivals: readonly number[];
}

/** The amount of a list that has several. Undefined if it has none. */
export function chosenAmount(
  amounts: readonly AmountColumn[],
  columns: ReadonlyMap<Field, unknown>,
): ChosenAmount | undefined {
  const isOfBudget = columns.has('document') && !columns.has('payee') && !columns.has('payeeAccount');
  const budgeted = isOfBudget
    ? amounts.filter(({ name }) => placeIn(OF_BUDGET, name) < OF_BUDGET.length)
    : [];
  if (budgeted.length > 0) return best(budgeted, ({ name }) => placeIn(OF_BUDGET, name));
  const lowest = Math.min(...amounts.map(({ rank }) => rank));
  return best(
    amounts.filter(({ rank }) => rank === lowest),
    ({ name }) => placeIn(COUNTS, name) + (COUNTS_LAST.test(normalized(name)) ? 1 : 0),
  );
}

function best(
  amounts: readonly AmountColumn[],
  placeOf: (amount: AmountColumn) => number,
): ChosenAmount | undefined {
  const [first, ...others] = amounts.toSorted((a, b) => placeOf(a) - placeOf(b) || a.column - b.column);
  if (!first) return undefined;
  const rivals = others.filter((other) => placeOf(other) === placeOf(first)).map(({ column }) => column);
  return { column: first.column, rivals };
}

function placeIn(patterns: readonly RegExp[], name: string): number {
  const at = patterns.findIndex((pattern) => pattern.test(normalized(name)));
  return at < 0 ? patterns.length : at;
}

/** The first of these columns whose amount in a row differs from that which was read. */
export function differing(
  cells: readonly Cell[],
  { rivals, names }: { readonly rivals: readonly number[]; readonly names: readonly string[] },
  read: { readonly fen: number; readonly unit: MoneyUnit },
): number | undefined {
  return rivals.find((column) => {
    const other = readAmount(cells[column], unitOfHead(names[column] ?? '') ?? read.unit);
    return other.kind === 'amount' && other.fen !== 0 && other.fen !== read.fen;
  });
}
