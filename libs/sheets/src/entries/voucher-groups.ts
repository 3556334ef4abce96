import { monthOf, voucherNumberKey, type VoucherReference } from '@ledger/domain';
import { idOf } from './sheet-entry';
import type { ToldPayment, ToldReversal } from './told';

/** The rows of one voucher: they have the same number and day, on any sheet of the workbook. */
export interface VoucherGroup {
  /** The number under which the voucher is booked. */
  readonly voucherNo: string;
  readonly month?: number;
  /** The base of the ids of its entries. */
  readonly id: string;
  /** Present if the rows have a number. Other rows with this number and day belong to this voucher. */
  readonly day?: string;
  readonly payments: ToldPayment[];
  readonly reversals: ToldReversal[];
}

/** A payment and the reference under which it is booked. */
export interface BookedPayment {
  readonly told: ToldPayment;
  readonly named: VoucherReference;
}

/** Groups rows that belong to one voucher. */
export class VoucherGroups {
  private readonly inOrder: VoucherGroup[] = [];
  /** The groups with one id, in the order in which they began. */
  private readonly byId = new Map<string, VoucherGroup[]>();

  /** `isMonthly`: voucher numbers begin again each month. */
  constructor(private readonly isMonthly: boolean) {}

  all(): readonly VoucherGroup[] {
    return this.inOrder;
  }

  take(told: ToldPayment | ToldReversal): void {
    const { number, day } = told;
    // Each row without a number is a voucher of its own.
    const name = number === undefined ? unnumbered(told) : { ...this.numberIn(told, number), day };
    const known = number === undefined ? undefined : this.byId.get(name.id)?.find((one) => one.day === day);
    if (!known) this.begin(name, told);
    else if (told.kind === 'payment') known.payments.push(told);
    else known.reversals.push(told);
  }

  private numberIn({ day, ofMonth }: ToldPayment | ToldReversal, number: string): Name {
    if (this.isMonthly) {
      const named = { voucherNo: number.trim(), month: monthOf(day) };
      return { ...named, id: idOf(day.slice(0, 4), voucherNumberKey(named)) };
    }
    const voucherNo = ofMonth ? idOf(day.slice(0, 7), number) : idOf(number);
    return { voucherNo, id: voucherNo };
  }

  /**
   * If several groups have the same number on different days, or the same content without a number, their order tells
   * them apart.
   */
  private begin({ id, voucherNo, ...name }: Name, told: ToldPayment | ToldReversal): void {
    const ofId = this.byId.get(id);
    const turn = (ofId?.length ?? 0) + 1;
    const group: VoucherGroup = {
      ...name,
      id: inTurn(id, turn),
      voucherNo: this.isMonthly ? voucherNo : inTurn(voucherNo, turn),
      // Most groups have one row. An array that starts empty would reserve memory for many.
      payments: told.kind === 'payment' ? [told] : [],
      reversals: told.kind === 'reversal' ? [told] : [],
    };
    this.inOrder.push(group);
    if (ofId) ofId.push(group);
    else this.byId.set(id, [group]);
  }
}

type Name = Pick<VoucherGroup, 'voucherNo' | 'month' | 'id' | 'day'>;

export function inTurn(id: string, turn: number): string {
  return turn === 1 ? id : `${id.slice(0, 74)}#${turn}`;
}

function unnumbered(told: ToldPayment | ToldReversal): Name {
  const day = told.day.replaceAll('-', '');
  const id =
    told.kind === 'payment'
      ? idOf('无号', day, told.pays.amountFen, told.pays.payee)
      : idOf('冲销', told.reverses, day, told.fen);
  return { voucherNo: id, id };
}

/**
 * How each payment of a group is booked: with the row number in the list, otherwise numbered in order. A single row
 * gets no number.
 */
export function bookedIn({ payments, reversals, voucherNo, month }: VoucherGroup): readonly BookedPayment[] {
  const isAlone = payments.length + reversals.length === 1;
  return payments.map((told, i) => ({
    told,
    named: {
      voucherNo,
      ...(told.rowNo !== undefined ? { row: told.rowNo } : !isAlone && { row: i + 1 }),
      ...(month !== undefined && { month }),
    },
  }));
}
