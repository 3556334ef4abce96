import type { CalendarDate, Fen, VoucherRow } from '@ledger/domain';
import type { CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';

/** What a row of a list of vouchers tells, before it is known which rows belong together. */
export type Told =
  | ToldPayment
  | ToldReversal
  | { readonly kind: 'left-out'; readonly warnings?: readonly CellNote[] }
  | { readonly kind: 'fault'; readonly faults: readonly CellNote[] };

interface ToldVoucher {
  readonly row: SheetRow;
  readonly day: CalendarDate;
  /** As it stands on the row, with its word; absent where it bears none. */
  readonly number?: string;
  /** The number is of a series that begins again each month. */
  readonly ofMonth?: true;
  /** Which row of its voucher it is, where the list says so. */
  readonly rowNo?: number;
}

export interface ToldPayment extends ToldVoucher {
  readonly kind: 'payment';
  readonly pays: VoucherRow;
}

export interface ToldReversal extends ToldVoucher {
  readonly kind: 'reversal';
  /** The voucher that is taken back, as the row names it. */
  readonly reverses: string;
  /** Above zero. */
  readonly fen: Fen;
  readonly procurementFen?: Fen;
  readonly payee?: string;
  readonly reason: string;
}

export function faulty(...faults: readonly CellNote[]): Told {
  return { kind: 'fault', faults };
}

/** 凭证行次; NaN where what stands there counts no row. */
export function rowNoOf({ voucherRow }: SheetRow['texts']): { readonly rowNo?: number } {
  if (voucherRow === undefined) return {};
  return { rowNo: /^[1-9]\d{0,3}$/.test(voucherRow) ? Number(voucherRow) : Number.NaN };
}

/** '记-15', also where its word stands in a column of its own. */
export function numberOf({ word, number }: SheetRow['texts']): string | undefined {
  return number === undefined || word === undefined ? number : `${word}-${number}`;
}
