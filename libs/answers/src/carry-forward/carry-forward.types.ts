import type {
  BudgetBreachCode,
  CalendarDate,
  CarriedCommitment,
  Fen,
  LineAmount,
  PriorSpendingRecovered,
} from '@ledger/domain';

/** 结转: what left this year and what came into it. */
export interface CarryForwardAnswer {
  /** Into the next year, dated 31 December. */
  readonly out: readonly CarriedOut[];
  /** From the year before, dated 1 January. */
  readonly in: readonly CarriedInto[];
  /** Out, less what was revoked or taken back. */
  readonly outFen: Fen;
  /** In, less what was cancelled or returned. */
  readonly inFen: Fen;
  /** 收回以前年度支出 of this year: it raises what is left of earlier years, and is in no budget before a document says so. */
  readonly recovered: readonly RecoveredSpending[];
  readonly recoveredFen: Fen;
  /** in + recovered: what earlier years have left to this one. */
  readonly broughtForwardFen: Fen;
  /** What the next year has recovered of this one's spending and of earlier years'; empty where that year is not known. */
  readonly recoveredNextYear: readonly RecoveredSpending[];
  readonly recoveredNextYearFen: Fen;
  /** out + recovered in the next year. */
  readonly leftToNextYearFen: Fen;
}

/** A payment of an earlier year that came back. */
export interface RecoveredSpending extends PriorSpendingRecovered {
  readonly eventId: string;
}

/**
 * `matched`: the other year holds the other half under the same id, with the same items and the same parts returned. `unmatched`: it does not.
 * `settled`: revoked or cancelled, so nothing is missing. `unknown`: the other year's events were not given.
 */
export type CarryMatch = 'matched' | 'unmatched' | 'settled' | 'unknown';

/** A part of what was carried that went back to the earlier year. */
interface ReturnedPart {
  readonly returnId: string;
  readonly occurredOn: CalendarDate;
  readonly items: readonly LineAmount[];
  readonly amountFen: Fen;
  readonly reason: string;
}

interface Carry {
  readonly eventId: string;
  readonly carryId: string;
  readonly occurredOn: CalendarDate;
  readonly items: readonly LineAmount[];
  /** The whole amount carried, before any part was returned. */
  readonly amountFen: Fen;
  /** Contracts that were carried forward too. Their open amounts are part of the items. */
  readonly commitments: readonly CarriedCommitment[];
  /** Parts that were returned to the earlier year. */
  readonly returned: readonly ReturnedPart[];
  readonly match: CarryMatch;
}

export interface CarriedOut extends Carry {
  readonly toYear: number;
  readonly revoked: boolean;
  readonly revokedBecause?: string;
  readonly breaches: readonly BudgetBreachCode[];
}

export interface CarriedInto extends Carry {
  readonly fromYear: number;
  readonly cancelled: boolean;
  readonly cancelledBecause?: string;
}
