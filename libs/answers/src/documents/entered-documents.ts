import type { AdjustmentProposed, PaymentPlanSet } from '@ledger/domain';
import type { LedgerEvent } from '../projection';

/** Documents as they were entered, whatever became of them: what lists of them tell. */
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
