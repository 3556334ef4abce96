import type { BudgetBreachCode, CalendarDate, Fen, LineAmount } from '@ledger/domain';

/** 结转: what left this year and what came into it. */
export interface CarryForwardAnswer {
  /** Into the next year, dated 31 December. */
  readonly out: readonly CarriedOut[];
  /** From the year before, dated 1 January. */
  readonly in: readonly CarriedInto[];
  /** Out and not revoked. */
  readonly outFen: Fen;
  /** In and not cancelled. */
  readonly inFen: Fen;
}

/**
 * `matched`: the other year holds the other half under the same id and with the same items. `unmatched`: it does not.
 * `settled`: revoked or cancelled, so nothing is missing. `unknown`: the other year's events were not given.
 */
export type CarryMatch = 'matched' | 'unmatched' | 'settled' | 'unknown';

interface Carry {
  readonly eventId: string;
  readonly carryId: string;
  readonly occurredOn: CalendarDate;
  readonly items: readonly LineAmount[];
  readonly amountFen: Fen;
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
