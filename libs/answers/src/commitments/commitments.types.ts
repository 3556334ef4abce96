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
  readonly breaches: readonly BudgetBreachCode[];
}
