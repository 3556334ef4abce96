import type { RestoredText } from './checked-arguments';
import { EventStoreError } from './event-store-error';
import type { StoredText } from './stored-event';

/**
 * What an unfinished restore has stored, against what the same restore gives again; `given` may go on further. Texts are
 * compared as well: an id that was derived is the same for a changed payload. @throws EventStoreError RESTORE_DIFFERS.
 */
export function assertSameSequence(stored: readonly StoredText[], given: readonly RestoredText[]): void {
  for (const [i, there] of stored.entries()) {
    const here = given[i];
    if (!here) throw restoreEndsEarly(there);
    if (!isSame(there, here)) throw differs(`the event ${there.id} at position ${there.position}`);
  }
}

export function restoreEndsEarly(further: StoredText): EventStoreError {
  return differs(`the sequence ends before the event ${further.id}, which`);
}

function isSame(stored: StoredText, given: RestoredText): boolean {
  return (
    stored.id === given.id &&
    stored.streamId === given.streamId &&
    stored.type === given.type &&
    stored.version === given.version &&
    stored.recordedAt === given.recordedAt &&
    stored.data === given.data &&
    stored.metadata === given.metadata
  );
}

function differs(what: string): EventStoreError {
  return new EventStoreError(
    'RESTORE_DIFFERS',
    `${what} was stored by an unfinished restore and is not the same in this sequence; give it the sequence it began with, or an empty store`,
  );
}
