import type { MoneyUnit } from '@ledger/domain';
import type { LoadedEntry } from '@ledger/imports';
import { moneyOf } from '../reading/money';

/** What an entry would store, in the few words that a list of rows has room for. */
export function becomesOf({ entry: { intent } }: LoadedEntry, moneyUnit: MoneyUnit) {
  const text = (...names: readonly string[]) => {
    const values = names.map((name): unknown => Reflect.get(intent, name));
    return values.find((value) => typeof value === 'string' && value !== '');
  };
  const fen = fenOf(intent);
  return {
    mutation: `${intent.type.slice(0, 1).toLowerCase()}${intent.type.slice(1)}`,
    date: text('occurredOn'),
    number: text('voucherNo', 'reversalNo', 'documentNo', 'adjustmentId'),
    line: text('line'),
    amount: fen === undefined ? undefined : moneyOf(fen, moneyUnit),
    text: text('payee', 'reason', 'summary', 'name'),
  };
}

/** Of several lines, their sum. */
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
