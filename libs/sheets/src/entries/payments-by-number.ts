import { monthOf, seriesNumberOf } from '@ledger/domain';
import { idOf } from './sheet-entry';
import { bookedIn, type BookedPayment, type VoucherGroup } from './voucher-groups';

/** The number in a reversal, which names the payment to reverse. */
export interface NumberMeant {
  /** The reference without its row. */
  readonly whole: string;
  /** The reference without its row and its month. */
  readonly number: string;
  readonly month?: number;
}

/**
 * Finds payments of a file by number, so that each of many reversals is compared only with the payments of its number.
 */
export class PaymentsByNumber {
  private byKey: ReadonlyMap<string, readonly BookedPayment[]> | undefined;

  constructor(private readonly groups: readonly VoucherGroup[]) {}

  /** The payments with this number, either on their rows or as they are booked. */
  bearing(meant: NumberMeant): readonly BookedPayment[] {
    // Built on first use, because most files have no reversals.
    this.byKey ??= keyed(this.groups.flatMap(bookedIn));
    const keys = [idOf(meant.whole), ...keysOf(meant.number)];
    const near = new Set(keys.flatMap((key) => this.byKey?.get(key) ?? []));
    return [...near].filter((payment) => bears(payment, meant));
  }
}

function keyed(payments: readonly BookedPayment[]): ReadonlyMap<string, readonly BookedPayment[]> {
  const byKey = new Map<string, BookedPayment[]>();
  for (const payment of payments) {
    const { told, named } = payment;
    const keys = [idOf(named.voucherNo), ...(told.number === undefined ? [] : keysOf(told.number))];
    for (const key of new Set(keys)) {
      const known = byKey.get(key);
      if (known) known.push(payment);
      else byKey.set(key, [payment]);
    }
  }
  return byKey;
}

/** The number as written, and its series word and number if it has them: 记-0012 is 记-12. */
function keysOf(number: string): readonly string[] {
  const series = seriesNumberOf(number);
  const written = idOf(number);
  return series ? [written, `${series.word.toLowerCase()} ${series.number}`] : [written];
}

/** Whether the payment has the number, on its row or as it is booked. */
function bears({ told, named }: BookedPayment, { whole, number, month }: NumberMeant): boolean {
  if (idOf(whole) === idOf(named.voucherNo)) return true;
  const onRow = told.number !== undefined && sameNumber(told.number, number);
  return onRow && (month === undefined || month === monthOf(told.day));
}

function sameNumber(one: string, other: string): boolean {
  const [a, b] = [seriesNumberOf(one), seriesNumberOf(other)];
  if (!a || !b) return idOf(one) === idOf(other);
  return a.number === b.number && a.word.toLowerCase() === b.word.toLowerCase();
}
