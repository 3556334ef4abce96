import type { CalendarDate, Fen, VoucherRow } from '@ledger/domain';
import type { CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import type { RowPlace } from '../tables/row-place';
import { entryNote } from './sheet-entry';

/** What a row of a list of vouchers tells, before it is known which rows belong together. */
export type Told =
  | ToldPayment
  | ToldReversal
  | { readonly kind: 'left-out'; readonly warnings?: readonly CellNote[] }
  | { readonly kind: 'fault'; readonly faults: readonly CellNote[] };

interface ToldVoucher {
  readonly row: RowPlace;
  readonly day: CalendarDate;
  /** As it stands on the row, with its word; absent if it bears none. */
  readonly number?: string;
  /** Without its word, where that stands in a column of its own. */
  readonly bareNumber?: string;
  /** The number is of a series that begins again each month. */
  readonly ofMonth?: true;
  /** Which row of its voucher it is, where the list says so. */
  readonly rowNo?: number;
}

export interface ToldPayment extends ToldVoucher {
  readonly kind: 'payment';
  readonly pays: VoucherRow;
  /** What was assumed of it. */
  readonly warnings?: readonly CellNote[];
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

/** A query of a system lists also what was never paid, or was paid and came back. */
const NOT_CARRIED_OUT = /退(回|款|票|汇)|作废|撤[销回]|失败|^(未|待)|驳回|取消|不通过|不予/;

/** What its state says was not carried out is left out, and the report says so. */
export function notCarriedOut({ texts: { status = '' }, placeOf }: SheetRow): Told | undefined {
  if (!NOT_CARRIED_OUT.test(status)) return undefined;
  return { kind: 'left-out', warnings: [entryNote('NOT_CARRIED_OUT', placeOf('status'), { status })] };
}

/** 凭证行次; NaN where what stands there counts no row. */
export function rowNoOf({ voucherRow }: SheetRow['texts']): { readonly rowNo?: number } {
  if (voucherRow === undefined) return {};
  return { rowNo: /^[1-9]\d{0,3}$/.test(voucherRow) ? Number(voucherRow) : Number.NaN };
}

/** What a row calls its voucher. */
export function namedBy(texts: SheetRow['texts']): Pick<ToldVoucher, 'number' | 'bareNumber'> {
  const number = numberOf(texts);
  if (number === undefined) return {};
  return {
    number,
    ...(texts.number !== undefined && texts.number !== number && { bareNumber: texts.number }),
  };
}

/** '记-15', also where its word stands in a column of its own. */
function numberOf({ word, number }: SheetRow['texts']): string | undefined {
  return number === undefined || word === undefined ? number : `${word}-${number}`;
}
