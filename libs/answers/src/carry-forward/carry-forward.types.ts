import type { BudgetBreachCode, CalendarDate, CarriedCommitment, Fen, LineAmount } from '@ledger/domain';

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
  /** All that was carried, before any of it went back. */
  readonly amountFen: Fen;
  /** Contracts that were carried along; their open money is part of the items. */
  readonly commitments: readonly CarriedCommitment[];
  /** Parts that went back to the earlier year. */
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
