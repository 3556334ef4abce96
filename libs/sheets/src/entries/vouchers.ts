import { monthOf, seriesNumberOf, type BudgetIntent } from '@ledger/domain';
import type { CellNote } from '../tables/cell-note';
import type { RowPlace } from '../tables/row-place';
import { FormerNames } from './former-names';
import { PaymentsByNumber } from './payments-by-number';
import { reversedBy } from './reversed-voucher';
import { entryNote } from './entry-note';
import type { FormerEntry } from './sheet-entry';
import type { ToldPayment, ToldReversal } from './told';
import { ToldBefore } from './told-before';
import { bookedIn, VoucherGroups, type BookedPayment, type VoucherGroup } from './voucher-groups';

/** A voucher or a reversal, with its rows. */
export interface VoucherEntry {
  readonly entryId: string;
  readonly intent: BudgetIntent;
  readonly rows: readonly RowPlace[];
  /** The entries that earlier versions made of the same rows. */
  readonly formerly: readonly FormerEntry[];
}

/** The vouchers of one unit, from all lists of a workbook. */
export class Vouchers {
  private readonly groups: VoucherGroups;
  private readonly told: ToldBefore | undefined;
  private readonly days = new Map<string, ToldPayment | ToldReversal>();
  readonly faults = new Map<RowPlace, CellNote>();
  /** Rows that repeat a row of another sheet. */
  readonly repeated = new Map<RowPlace, CellNote>();
  private readonly former = new FormerNames();

  constructor(
    private readonly isMonthly: boolean,
    /** With a single sheet, no other sheet can repeat a row. */
    isOnlySheet: boolean,
  ) {
    this.groups = new VoucherGroups(isMonthly);
    this.told = isOnlySheet ? undefined : new ToldBefore();
  }

  take(told: ToldPayment | ToldReversal): void {
    const { row } = told;
    const fault = this.isMonthly ? this.faultOfSeries(told) : undefined;
    if (fault) {
      this.faults.set(row, fault);
      return;
    }
    const before = this.told?.take(told);
    this.former.note(told);
    if (!before) {
      this.groups.take(told);
      return;
    }
    const details = { sheet: before.sheet, row: before.row };
    if (told.number === undefined)
      this.faults.set(row, entryNote('EQUALS_ROW', row.placeOf('amount'), details));
    else this.repeated.set(row, entryNote('SAME_AS_ROW', row.placeOf('number'), details));
  }

  /** Call it after all lists were read, because a reversal may stand above the payment that it reverses. */
  *entries(): Generator<VoucherEntry> {
    const groups = this.groups.all();
    const payments = new PaymentsByNumber(groups);
    for (const group of groups) {
      yield* this.paymentsOf(group, bookedIn(group));
      for (const [k, told] of group.reversals.entries()) yield* this.reversalOf(told, { group, k, payments });
    }
  }

  /**
   * If voucher numbers begin again each month, a number needs a word and a number, and all of its rows have one day.
   */
  private faultOfSeries(told: ToldPayment | ToldReversal): CellNote | undefined {
    const { number, row, day } = told;
    if (number === undefined) return entryNote('NO_NUMBER', row.placeOf('number'));
    const series = seriesNumberOf(number);
    if (!series) return entryNote('NOT_IN_SERIES', row.placeOf('number'), { number });
    const key = `${monthOf(day)} ${series.word.toLowerCase()} ${series.number}`;
    const first = this.days.get(key) ?? told;
    this.days.set(key, first);
    if (first.day === day) return undefined;
    return entryNote('NUMBER_OF_TWO_DAYS', row.placeOf('date'), {
      number,
      day: first.day,
      row: first.row.row,
    });
  }

  private paymentsOf(group: VoucherGroup, payments: readonly BookedPayment[]): readonly VoucherEntry[] {
    const [first, ...others] = payments;
    if (!first) return [];
    // If other rows of the voucher stand between its payments, each payment becomes an entry of its own.
    const inOrder = payments.every(({ named }, i) => named.row === undefined || named.row === i + 1);
    if (inOrder || others.length === 0) return [this.paymentOf(group, [first, ...others], `v-${group.id}`)];
    return payments.map((one) => this.paymentOf(group, [one], `v-${group.id}-行${one.named.row ?? 1}`));
  }

  private paymentOf(
    { voucherNo }: VoucherGroup,
    payments: readonly [BookedPayment, ...BookedPayment[]],
    entryId: string,
  ): VoucherEntry {
    const [first, ...others] = payments;
    const { day, pays } = first.told;
    const { row } = first.named;
    const named = { occurredOn: day, voucherNo } as const;
    const intent: BudgetIntent =
      others.length === 0
        ? { type: 'RecordExpenditure', ...named, ...(row !== undefined && { row }), ...pays }
        : { type: 'RecordVoucher', ...named, rows: payments.map(({ told }) => told.pays) };
    const formerly = this.former.payments(
      payments.map(({ told }) => told),
      { entryId, intent },
    );
    return { entryId, intent, rows: payments.map(({ told }) => told.row), formerly };
  }

  private reversalOf(
    told: ToldReversal,
    { group, k, payments }: { group: VoucherGroup; k: number; payments: PaymentsByNumber },
  ): readonly VoucherEntry[] {
    const found = reversedBy(told, payments, { isMonthly: this.isMonthly });
    if (!found.ok) {
      this.faults.set(told.row, found.fault);
      return [];
    }
    const isAlone = told.rowNo === undefined && group.payments.length + group.reversals.length === 1;
    const own = told.rowNo ?? group.payments.length + k + 1;
    const intent: BudgetIntent = {
      type: 'ReverseExpenditure',
      occurredOn: told.day,
      reversalNo: group.voucherNo,
      ...(!isAlone && { reversalRow: own }),
      ...found.named,
      amountFen: told.fen,
      ...(told.procurementFen !== undefined && { procurementFen: told.procurementFen }),
      reason: told.reason,
    };
    const entryId = isAlone ? `r-${group.id}` : `r-${group.id}-行${own}`;
    const formerly = this.former.reversal(told, { entryId, intent, reversed: found.payment?.told });
    return [{ entryId, intent, rows: [told.row], formerly }];
  }
}
