import type { BudgetBreachCode, CalendarDate, Fen, LineKey } from '@ledger/domain';

/** Contracts: made, paid of them, given back, still open. Whole fen. */
export interface CommitmentsAnswer {
  readonly madeFen: Fen;
  readonly drawnFen: Fen;
  readonly releasedFen: Fen;
  /** made − drawn − released. */
  readonly openFen: Fen;
  /** In order of dates, settled ones too. */
  readonly commitments: readonly Commitment[];
}

export interface PaidToAnother {
  readonly voucherNo: string;
  readonly payee: string;
  /** What no reversal has taken back. */
  readonly amountFen: Fen;
}

export interface Commitment {
  readonly commitmentId: string;
  readonly occurredOn: CalendarDate;
  readonly line: LineKey;
  readonly contractNo: string;
  readonly supplier: string;
  readonly amountFen: Fen;
  /** Used up by payments, less what their reversals reopened. */
  readonly drawnFen: Fen;
  readonly releasedFen: Fen;
  readonly openFen: Fen;
  readonly vouchers: readonly string[];
  /** Paid beyond what it had left, and not taken back. */
  readonly paidAboveFen: Fen;
  /** Paid to somebody else than its supplier, and not taken back whole. */
  readonly paidToOthers: readonly PaidToAnother[];
  readonly breaches: readonly BudgetBreachCode[];
}
