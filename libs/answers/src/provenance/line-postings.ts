import { onLine, postingsOf, type Posting } from '@ledger/domain';
import type { LedgerEvent } from '../projection';

/** The amounts that an event puts on lines, also those of interim authority, which hold only until the appropriation. */
export function linePostings(event: LedgerEvent): readonly Posting[] {
  if (event.type !== 'InterimSpendingAuthorised') return postingsOf(event);
  const { occurredOn, lines } = event.data;
  return lines.map(onLine({ occurredOn, measure: 'interim' }));
}
