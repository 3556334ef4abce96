import { monthOf, seriesNumberOf } from '@ledger/domain';
import { idOf } from './sheet-entry';
import { bookedIn, type BookedPayment, type VoucherGroup } from './voucher-groups';

/** What a reversal says of the payment that it takes back. */
export interface NumberMeant {
  /** Without what is said of a row. */
  readonly whole: string;
  /** Without the month, too. */
  readonly number: string;
  readonly month?: number;
}

/** Payments of a file by their numbers: each of many reversals looks at those of its number alone. */
export class PaymentsByNumber {
  private byKey: ReadonlyMap<string, readonly BookedPayment[]> | undefined;

  constructor(private readonly groups: readonly VoucherGroup[]) {}

  /** Those that bear the number, as it stands on their rows or as they are booked. */
  bearing(meant: NumberMeant): readonly BookedPayment[] {
    // Most files take nothing back.
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

/** As it is written, and where it is one of a series by its word and number: 记-0012 is 记-12. */
function keysOf(number: string): readonly string[] {
  const series = seriesNumberOf(number);
  const written = idOf(number);
  return series ? [written, `${series.word.toLowerCase()} ${series.number}`] : [written];
}

/** As it stands on the payment's row, or as the payment is booked. */
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
