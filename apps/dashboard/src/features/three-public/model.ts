import { monthEnd } from '../../time/calendar';
import { changeAt } from '../../year/by-day';
import type { ThreePublicData, Voucher } from '../../year/year-data';

export interface MonthOfKinds {
  /** 1 to 12. */
  readonly month: number;
  /** Spent in this month alone, by kind. */
  readonly byKind: readonly number[];
  readonly inMonthFen: number;
  /** Since 1 January. */
  readonly cumulativeFen: number;
  /** In force at the end of the month, or at the page's day. */
  readonly controlFen?: number;
}

/** January up to the month of the day, by difference of what stood at the ends of months. */
export function monthsOf({ totals, kinds }: ThreePublicData, asOf: string): readonly MonthOfKinds[] {
  const year = Number(asOf.slice(0, 4));
  const months: MonthOfKinds[] = [];
  let before = kinds.map(() => 0);
  for (let month = 1; month <= Number(asOf.slice(5, 7)); month += 1) {
    const end = monthEnd(year, month);
    const day = end < asOf ? end : asOf;
    const standing = kinds.map(({ changes }) => changeAt(changes, day)?.executedFen ?? 0);
    const byKind = standing.map((fen, index) => fen - (before[index] ?? 0));
    const total = changeAt(totals, day);
    months.push({
      month,
      byKind,
      inMonthFen: byKind.reduce((sum, fen) => sum + fen, 0),
      cumulativeFen: total?.executedFen ?? 0,
      ...(total?.controlFen !== undefined && { controlFen: total.controlFen }),
    });
    before = standing;
  }
  return months;
}

export interface VehicleSum {
  readonly vehicle: string;
  readonly vouchers: number;
  readonly executedFen: number;
}

/** Spending by number plate of the vouchers that count, plates in order; a reversal counts for the vehicle of what it reverses. */
export function vehiclesOf(
  vouchers: readonly Voucher[],
  counts: (voucher: Voucher) => boolean = () => true,
): readonly VehicleSum[] {
  const plates = new Map(
    vouchers.flatMap(({ voucherNo, vehicle }) => (vehicle ? [[voucherNo, vehicle]] : [])),
  );
  const sums = new Map<string, VehicleSum>();
  for (const { voucherNo, kind, executedFen } of vouchers.filter(counts)) {
    const vehicle = plates.get(voucherNo);
    if (vehicle === undefined) continue;
    const sum = sums.get(vehicle) ?? { vehicle, vouchers: 0, executedFen: 0 };
    sums.set(vehicle, {
      vehicle,
      vouchers: sum.vouchers + (kind === 'REVERSAL' ? 0 : 1),
      executedFen: sum.executedFen + executedFen,
    });
  }
  return [...sums.values()].sort((left, right) => (left.vehicle < right.vehicle ? -1 : 1));
}
