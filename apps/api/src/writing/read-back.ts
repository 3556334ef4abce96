import { EventStoreError } from '@ledger/event-store';
import { QuestionError } from '@ledger/answers';
import type { StoreWatch } from '@ledger/reader';

/** Whether this server has read so far. What is stored is stored: what cannot be shown yet is no reason to let it look as if it had failed. */
export async function isReadOn(watch: StoreWatch, position: bigint): Promise<boolean> {
  try {
    await watch.reach(position);
    return true;
  } catch (error) {
    if (isOfTheView(error)) return false;
    throw error;
  }
}

function isOfTheView(error: unknown): boolean {
  return (
    (error instanceof QuestionError && error.code === 'POSITION_NOT_REACHED') ||
    (error instanceof EventStoreError && error.code === 'STORE_UNAVAILABLE')
  );
}
