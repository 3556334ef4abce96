import { EventStoreError } from '@ledger/event-store';
import type { LedgerReader } from '@ledger/reader';
import { completeCarryForwards, completeReturns, type WriteSide } from '@ledger/write-side';

const AUTHOR = { actor: 'carry-forward' };

/**
 * A kill between two halves leaves a release or a return without its other half: a start completes it. The catalogue
 * knows where one is missing, so that a start folds no other years.
 */
export async function completeHalves({ catalogue }: LedgerReader, writeSide: WriteSide): Promise<void> {
  for (const address of catalogue.unitYears()) {
    const open = catalogue.openHalves(address);
    if (open.release) await completeCarryForwards(writeSide, address, AUTHOR).catch(unlessUnreadable);
    if (open.return) await completeReturns(writeSide, address, AUTHOR).catch(unlessUnreadable);
  }
}

/** An altered event blocks only its own years, which are refused and named. It does not stop the start. */
function unlessUnreadable(error: unknown): void {
  if (!(error instanceof EventStoreError) || error.code !== 'UNREADABLE_EVENT') throw error;
}
