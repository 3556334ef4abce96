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
  /** Amount that is not reversed. */
  readonly amountFen: Fen;
}

export interface Commitment {
  readonly commitmentId: string;
  readonly occurredOn: CalendarDate;
  readonly line: LineKey;
  readonly contractNo: string;
  readonly supplier: string;
  /** Amount of the contract; if it was carried in, the amount that was open then. */
  readonly amountFen: Fen;
  /** The year from which it was carried in; absent if it was made in this year. */
  readonly fromYear?: number;
  /** Amount used by payments, minus what reversals reopened. */
  readonly drawnFen: Fen;
  readonly releasedFen: Fen;
  readonly carriedAwayFen: Fen;
  readonly openFen: Fen;
  readonly vouchers: readonly string[];
  /** Amount paid beyond what was open, and not reversed. */
  readonly paidAboveFen: Fen;
  /** Payments to somebody other than the supplier that are not fully reversed. */
  readonly paidToOthers: readonly PaidToAnother[];
  readonly breaches: readonly BudgetBreachCode[];
}
