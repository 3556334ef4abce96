import { monthOf, voucherNumberKey, type VoucherReference } from '@ledger/domain';
import { idOf } from './sheet-entry';
import type { ToldPayment, ToldReversal } from './told';

/** The rows of one voucher: of one number and one day, wherever in a workbook they stand. */
export interface VoucherGroup {
  /** As it is booked. */
  readonly voucherNo: string;
  readonly month?: number;
  /** What its entries are called by. */
  readonly id: string;
  /** Of rows that bear a number: others of it and of this day are of this voucher. */
  readonly day?: string;
  readonly payments: ToldPayment[];
  readonly reversals: ToldReversal[];
}

/** A payment with the name that it is booked under. */
export interface BookedPayment {
  readonly told: ToldPayment;
  readonly named: VoucherReference;
}

/** Puts rows together that are of one voucher. */
export class VoucherGroups {
  private readonly inOrder: VoucherGroup[] = [];
  /** Those of one id in their turns. */
  private readonly byId = new Map<string, VoucherGroup[]>();

  /** Whether numbers of the year begin again each month. */
  constructor(private readonly isMonthly: boolean) {}

  all(): readonly VoucherGroup[] {
    return this.inOrder;
  }

  take(told: ToldPayment | ToldReversal): void {
    const { number, day } = told;
    // Rows without a number are vouchers of their own.
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

  /** A number that stands on rows of several days, or content of several rows, is told apart by its turn. */
  private begin({ id, voucherNo, ...name }: Name, told: ToldPayment | ToldReversal): void {
    const ofId = this.byId.get(id);
    const turn = (ofId?.length ?? 0) + 1;
    const group: VoucherGroup = {
      ...name,
      id: inTurn(id, turn),
      voucherNo: this.isMonthly ? voucherNo : inTurn(voucherNo, turn),
      // Most have one row: a list that begins empty has room for many.
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

/** Each payment of a group as it is booked: by the row that the list says, else in their order; a single row needs no number. */
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
