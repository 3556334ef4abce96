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
  private readonly groups = new Map<string, VoucherGroup>();
  private readonly turns = new Map<string, number>();

  /** Whether numbers of the year begin again each month. */
  constructor(private readonly isMonthly: boolean) {}

  all(): readonly VoucherGroup[] {
    return [...this.groups.values()];
  }

  take(told: ToldPayment | ToldReversal): void {
    const { number, day } = told;
    const name = number === undefined ? unnumbered(told) : this.numberIn(told, number);
    // Rows without a number are vouchers of their own.
    const key = number === undefined ? `${name.id}\n${this.turns.get(name.id) ?? 0}` : `${name.id}\n${day}`;
    const known = this.groups.get(key);
    const group = known ?? this.begun(name);
    this.groups.set(key, group);
    if (told.kind === 'payment') group.payments.push(told);
    else group.reversals.push(told);
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
  private begun({ id, voucherNo, month }: Name): VoucherGroup {
    const turn = (this.turns.get(id) ?? 0) + 1;
    this.turns.set(id, turn);
    const rows = { payments: [], reversals: [], ...(month !== undefined && { month }) };
    if (turn === 1) return { id, voucherNo, ...rows };
    return { id: inTurn(id, turn), voucherNo: this.isMonthly ? voucherNo : inTurn(voucherNo, turn), ...rows };
  }
}

interface Name {
  readonly voucherNo: string;
  readonly month?: number;
  readonly id: string;
}

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
export function bookedIn({ payments, reversals, ...named }: VoucherGroup): readonly BookedPayment[] {
  const isAlone = payments.length + reversals.length === 1;
  const { voucherNo, month } = named;
  return payments.map((told, i) => ({
    told,
    named: {
      voucherNo,
      ...(told.rowNo !== undefined ? { row: told.rowNo } : !isAlone && { row: i + 1 }),
      ...(month !== undefined && { month }),
    },
  }));
}
