import type { AdjustmentProposed, PaymentPlanSet } from '@ledger/domain';
import type { LedgerEvent } from '../projection';

/** Documents as entered, regardless of later changes; used for lists. */
export interface EnteredDocuments {
  readonly plans: readonly PaymentPlanSet[];
  readonly proposals: readonly AdjustmentProposed[];
}

export function enteredDocuments(events: readonly LedgerEvent[]): EnteredDocuments {
  return {
    plans: events.flatMap((event) => (event.type === 'PaymentPlanSet' ? [event.data] : [])),
    proposals: events.flatMap((event) => (event.type === 'AdjustmentProposed' ? [event.data] : [])),
  };
}
