import type { CalendarDate, Fen, VoucherRow } from '@ledger/domain';
import type { CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import type { RowPlace } from '../tables/row-place';
import { entryNote } from './entry-note';

/** The content of a row in a list of vouchers, before it is known which rows belong together. */
export type Told =
  | ToldPayment
  | ToldReversal
  | { readonly kind: 'left-out'; readonly warnings?: readonly CellNote[] }
  | { readonly kind: 'fault'; readonly faults: readonly CellNote[] };

interface ToldVoucher {
  readonly row: RowPlace;
  readonly day: CalendarDate;
  /** The number with its word, as the row shows it; absent if the row has none. */
  readonly number?: string;
  /** The number without its word, if the word has a column of its own. */
  readonly bareNumber?: string;
  /** The number belongs to a series that begins again each month. */
  readonly ofMonth?: true;
  /** Which row of its voucher this is, if the list says so. */
  readonly rowNo?: number;
}

export interface ToldPayment extends ToldVoucher {
  readonly kind: 'payment';
  readonly pays: VoucherRow;
  /** What was assumed about the payment. */
  readonly warnings?: readonly CellNote[];
}

export interface ToldReversal extends ToldVoucher {
  readonly kind: 'reversal';
  /** The voucher to reverse, as the row names it. */
  readonly reverses: string;
  /** Positive. */
  readonly fen: Fen;
  readonly procurementFen?: Fen;
  readonly payee?: string;
  readonly reason: string;
}

export function faulty(...faults: readonly CellNote[]): Told {
  return { kind: 'fault', faults };
}

/** The status of payments that were not made or came back. Exports of payment systems list them, too. */
const NOT_CARRIED_OUT =
  /退(回|款|票|汇)|作废|撤[销回]|失败|^(未|待|否$|n$|×$|审[核批]中|在途)|驳回|取消|不通过|不予/;

/** Leaves out a row whose status says that the payment was not made. The report says so. */
export function notCarriedOut({ texts: { status = '' }, placeOf }: SheetRow): Told | undefined {
  if (!NOT_CARRIED_OUT.test(status)) return undefined;
  return { kind: 'left-out', warnings: [entryNote('NOT_CARRIED_OUT', placeOf('status'), { status })] };
}

/** 凭证行次; NaN if the cell holds no row number. */
export function rowNoOf({ voucherRow }: SheetRow['texts']): { readonly rowNo?: number } {
  if (voucherRow === undefined) return {};
  return { rowNo: /^[1-9]\d{0,3}$/.test(voucherRow) ? Number(voucherRow) : Number.NaN };
}

/** The voucher number in a row. */
export function namedBy(texts: SheetRow['texts']): Pick<ToldVoucher, 'number' | 'bareNumber'> {
  const number = numberOf(texts);
  if (number === undefined) return {};
  return {
    number,
    ...(texts.number !== undefined && texts.number !== number && { bareNumber: texts.number }),
  };
}

/** '记-15', also if the word has a column of its own. */
function numberOf({ word, number }: SheetRow['texts']): string | undefined {
  return number === undefined || word === undefined ? number : `${word}-${number}`;
}
