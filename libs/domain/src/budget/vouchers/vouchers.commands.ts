import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import type { Fen } from '../../money';
import type { LineKey } from '../line/budget-line';
import type { ReceptionFacts } from '../three-public/reception';

/** What one row of a voucher pays. */
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

/** One voucher of one row, or one row of a voucher that has several. */
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
  /** Of a red-letter voucher that takes back several rows: which of its own rows this is. */
  readonly reversalRow?: number;
  readonly voucherNo: string;
  /** The row that is reversed, of a voucher that has several. */
  readonly row?: number;
  /** The month of the voucher that is reversed, of a year whose numbers begin again each month. */
  readonly month?: number;
  /** Absent: all that is not yet reversed. */
  readonly amountFen?: Fen;
  /** Absent: in proportion it is the whole remaining procurement part for a full reversal, else 0. */
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
