import type { Fen, MoneyUnit } from '@ledger/domain';
import type { LoadedEntry } from '@ledger/imports';
import { moneyOf } from '../reading/money';

/** What an entry would store, in the few words that a list of rows has room for. */
export interface Becoming {
  readonly mutation: string;
  readonly date: string | undefined;
  readonly number: string | undefined;
  readonly line: string | undefined;
  readonly fen: Fen | undefined;
  readonly text: string | undefined;
}

export function becomingOf({ entry: { intent } }: LoadedEntry): Becoming {
  const text = (...names: readonly string[]) => {
    const values = names.map((name): unknown => Reflect.get(intent, name));
    return values.find((value): value is string => typeof value === 'string' && value !== '');
  };
  return {
    mutation: `${intent.type.slice(0, 1).toLowerCase()}${intent.type.slice(1)}`,
    date: text('occurredOn'),
    number: text('voucherNo', 'reversalNo', 'documentNo', 'adjustmentId'),
    line: text('line'),
    fen: fenOf(intent),
    text: text('payee', 'reason', 'summary', 'name'),
  };
}

export function shownBecoming({ fen, ...becoming }: Becoming, moneyUnit: MoneyUnit) {
  return { ...becoming, amount: fen === undefined ? undefined : moneyOf(fen, moneyUnit) };
}

/** The sum of several lines. */
function fenOf(intent: LoadedEntry['entry']['intent']): number | undefined {
  if ('amountFen' in intent && typeof intent.amountFen === 'number') return intent.amountFen;
  const parts =
    'lines' in intent && Array.isArray(intent.lines)
      ? intent.lines
      : 'items' in intent && Array.isArray(intent.items)
        ? intent.items
        : [];
  const amounts = parts.flatMap((part: unknown) => {
    const fen: unknown =
      typeof part === 'object' && part !== null ? Reflect.get(part, 'amountFen') : undefined;
    return typeof fen === 'number' ? [fen] : [];
  });
  return amounts.length === 0 ? undefined : amounts.reduce((sum, one) => sum + one, 0);
}
