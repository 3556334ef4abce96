import type { BudgetBreachCode, CalendarDate, Fen, LineKey } from '@ledger/domain';

/** Contracts: made or carried in, paid of them, given back, still open. Whole fen. */
export interface CommitmentsAnswer {
  readonly madeFen: Fen;
  readonly drawnFen: Fen;
  readonly releasedFen: Fen;
  /** Gone to a neighbouring year with its contract: out to the next one, or back to the one before. */
  readonly carriedAwayFen: Fen;
  /** made − drawn − released − carried away. */
  readonly openFen: Fen;
  /** In order of dates, settled ones too. */
  readonly commitments: readonly Commitment[];
}

interface PaidToAnother {
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
  /** What was made; of one that was carried in, what was open of it then. */
  readonly amountFen: Fen;
  /** The year that it was carried in from; absent where it was made in this one. */
  readonly fromYear?: number;
  /** Used up by payments, less what their reversals reopened. */
  readonly drawnFen: Fen;
  readonly releasedFen: Fen;
  readonly carriedAwayFen: Fen;
  readonly openFen: Fen;
  readonly vouchers: readonly string[];
  /** Paid beyond what it had left, and not taken back. */
  readonly paidAboveFen: Fen;
  /** Paid to somebody else than its supplier, and not taken back whole. */
  readonly paidToOthers: readonly PaidToAnother[];
  readonly breaches: readonly BudgetBreachCode[];
}
