import type { Book, BudgetBreachCode, CalendarDate, Fen, LineKey, ReceptionFacts } from '@ledger/domain';

/** Narrows the list; absent properties do not narrow. */
export interface VoucherFilter {
  /** Beginning of a line key: 'fund/project'. */
  readonly linePrefix?: string;
  readonly book?: Book;
  readonly projectCode?: string;
  /** Beginning of the economic code charged: '302' or '30217'. */
  readonly economicCode?: string;
  /** 1 to 12. */
  readonly month?: number;
  /** Anywhere in number, payee, summary, reason or number plate; letter case does not matter. */
  readonly text?: string;
}

export interface VouchersAnswer {
  readonly count: number;
  /** Of the listed ones: spent − reversed. */
  readonly executedFen: Fen;
  /** By (occurredOn, position). */
  readonly vouchers: readonly Voucher[];
}

export type Voucher = ExpenditureVoucher | ReversalVoucher;

interface VoucherBase {
  readonly eventId: string;
  readonly position: bigint;
  readonly occurredOn: CalendarDate;
  readonly recordedAt: string;
  readonly actor: string;
  readonly line: LineKey;
  readonly economicCode: string;
  /** Chinese name of the economic code; absent if no table knows it. */
  readonly economicName?: string;
  /** Positive. */
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
}

export interface ExpenditureVoucher extends VoucherBase {
  readonly kind: 'expenditure';
  readonly voucherNo: string;
  /** Row of the voucher, from 1; absent if it has only one. */
  readonly row?: number;
  /** Month of its number, if numbers begin again each month. */
  readonly month?: number;
  readonly payee: string;
  readonly summary?: string;
  /** Amount that is not reversed up to this point. */
  readonly remainingFen: Fen;
  readonly commitmentId?: string;
  readonly reception?: ReceptionFacts;
  readonly vehicle?: string;
  readonly breaches: readonly BudgetBreachCode[];
}

/** 红字冲销. */
export interface ReversalVoucher extends VoucherBase {
  readonly kind: 'reversal';
  readonly reversalNo: string;
  /** Row of the red-letter voucher; absent if it has only one. */
  readonly reversalRow?: number;
  /** The voucher that is reversed, its row, and the month of its number. */
  readonly voucherNo: string;
  readonly row?: number;
  readonly month?: number;
  readonly reason: string;
}
