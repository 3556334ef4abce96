import { EventStoreError } from '@ledger/event-store';
import type { LedgerReader } from '@ledger/reader';
import { completeCarryForwards, type WriteSide } from '@ledger/write-side';

/** A kill between the two halves of a carry-forward leaves a release without its other half: a start completes it. */
export async function completeHalves({ catalogue }: LedgerReader, writeSide: WriteSide): Promise<void> {
  for (const address of catalogue.unitYears()) {
    if (catalogue.budgetHas('CarryForwardReleased', address))
      await completeCarryForwards(writeSide, address, { actor: 'carry-forward' }).catch(unlessUnreadable);
  }
}

/** What is not as it was written stops its own years, which are refused and named, and not the start. */
function unlessUnreadable(error: unknown): void {
  if (!(error instanceof EventStoreError) || error.code !== 'UNREADABLE_EVENT') throw error;
}
