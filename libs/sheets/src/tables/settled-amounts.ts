import { chosenAmount, type AmountColumn } from './amount-columns';
import { normalized } from './field-named';
import type { Field } from './fields';

/** Names of amounts from which nothing is deducted: what was paid, and what a year began with. */
const APART = /[支实已]付|支付|付款|清算|含税|价税|^xpayamt$|年初|批复|指标/;
const ADDED = /追加|调增|调入|核增|调剂|调整/;
/** How much may still be taken from an amount, or added to it, stands only where that is done. */
const STILL = /^可(追[减加]|调[减增剂出])/;

/** What is known of the amounts of a heading. */
interface NamedAmounts {
  readonly found: ReadonlyMap<Field, number>;
  readonly amounts: readonly AmountColumn[];
  readonly names: readonly string[];
}

/** Which column is the amount. */
export interface SettledAmounts {
  readonly columns: ReadonlyMap<Field, number>;
  /** Columns that may be the amount as well as the one that is taken for it. */
  readonly rivals: readonly number[];
  /** A column that says how much may still be adjusted, where the amount may be the one before the adjustment. */
  readonly still?: number;
}

/** Whether the names of the columns say that the list adjusts amounts that stand beside. */
export function isOfAdjustments(names: readonly string[]): boolean {
  return names.some((name) => STILL.test(normalized(name)));
}

/** In a list that adjusts, 追加金额 and 追减金额 count before the amount that they change. */
export function amountsSettled(
  { found, amounts, names }: NamedAmounts,
  isAdjusting: boolean,
): SettledAmounts {
  const added = isAdjusting ? amounts.filter(({ name }) => ADDED.test(normalized(name))) : [];
  const chosen = chosenAmount(added.length > 0 ? added : amounts, found);
  const all = chosen ? new Map([...found, ['amount', chosen.column] as const]) : found;
  const isChanged = isAdjusting && added.length === 0 && all.has('decrease');
  const columns = settled(isChanged ? without(all, 'amount') : all, names);
  const rivals = isChanged ? [] : (chosen?.rivals ?? []);
  const still = names.findIndex((name) => STILL.test(normalized(name)));
  const head = normalized(names[columns.get('amount') ?? -1] ?? '');
  const isBefore = still >= 0 && !isChanged && !ADDED.test(head) && APART.test(head);
  return { columns, rivals, ...(isBefore && { still }) };
}

/**
 * 调减金额 alone is the amount. Beside 调增金额 it is deducted. Beside 核减金额, 实付金额 is the amount, and beside 追减 that of the
 * year-start budget.
 */
function settled(columns: ReadonlyMap<Field, number>, names: readonly string[]): ReadonlyMap<Field, number> {
  const [decrease, amount] = [columns.get('decrease'), columns.get('amount')];
  const head = amount === undefined ? undefined : normalized(names[amount] ?? '');
  if (decrease === undefined || (head !== undefined && (ADDED.test(head) || !APART.test(head))))
    return columns;
  if (amount !== undefined) return without(columns, 'decrease');
  return new Map([...columns].map(([field, column]) => [field === 'decrease' ? 'amount' : field, column]));
}

function without(columns: ReadonlyMap<Field, number>, left: Field): ReadonlyMap<Field, number> {
  return new Map([...columns].filter(([field]) => field !== left));
}
