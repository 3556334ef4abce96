import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { Fen } from '../../money';
import type { LineKey } from '../line/budget-line';
import type { ReceptionFacts } from '../three-public/reception';

/** The payment in one row of a voucher. */
export interface VoucherRow {
  readonly line: LineKey;
  readonly economicCode: string;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  readonly payee: string;
  readonly summary?: string;
  readonly commitmentId?: string;
  readonly reception?: ReceptionFacts;
  readonly vehicle?: string;
}

/** A voucher with one row, or one row of a voucher that has several. */
export interface RecordExpenditure extends Dated, VoucherRow {
  readonly type: 'RecordExpenditure';
  readonly voucherNo: string;
  /** Row of the voucher, from 1; absent if it has only one. */
  readonly row?: number;
}

/** One voucher with all its rows. */
export interface RecordVoucher extends Dated {
  readonly type: 'RecordVoucher';
  readonly voucherNo: string;
  readonly rows: readonly VoucherRow[];
}

export interface ReverseExpenditure extends Dated {
  readonly type: 'ReverseExpenditure';
  readonly reversalNo: string;
  /** The row of the red-letter voucher, if it reverses several rows. */
  readonly reversalRow?: number;
  readonly voucherNo: string;
  /** The row to reverse, if the voucher has several. */
  readonly row?: number;
  /** The month of the voucher to reverse, if numbers of the year begin again each month. */
  readonly month?: number;
  /** If absent, everything that is not reversed yet. */
  readonly amountFen?: Fen;
  /** If absent, the whole remaining procurement part for a full reversal, otherwise 0. */
  readonly procurementFen?: Fen;
  readonly reason: string;
}

export interface VoucherCommands {
  RecordExpenditure: RecordExpenditure;
  RecordVoucher: RecordVoucher;
  ReverseExpenditure: ReverseExpenditure;
}

/** What each needs on its unit: one of these. */
export const voucherRights: CommandRights<VoucherCommands> = {
  RecordExpenditure: ['enter'],
  RecordVoucher: ['enter'],
  ReverseExpenditure: ['enter', 'approve'],
};
