import { EventStoreError } from '@ledger/event-store';
import { QuestionError } from '@ledger/answers';
import type { StoreWatch } from '@ledger/reader';
import { presentSight } from '../access/sight';

/**
 * Whether this server has read up to the position. The command is stored in any case, so a view that is not ready
 * must not look like a failure.
 */
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

interface Decided {
  readonly position: bigint;
  readonly replayed: boolean;
  readonly events: readonly unknown[];
}

/**
 * If nothing was stored, the position is the end of the log. Somebody who does not see the whole log gets their own
 * last visible position.
 */
export function positionTold({ position, replayed, events }: Decided, dryRun: boolean): bigint {
  const isStored = replayed || (events.length > 0 && !dryRun);
  const upTo = presentSight()?.upTo ?? 0n;
  return isStored || upTo > position ? position : upTo;
}
