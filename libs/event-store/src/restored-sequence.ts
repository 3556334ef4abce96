import type { RestoredText } from './checked-arguments';
import { EventStoreError } from './event-store-error';
import { isSameText } from './same-text';
import type { StoredText } from './stored-event';

/**
 * Compares the events of an unfinished restore with those of its repetition; `given` may be longer. Compares texts,
 * too, because a derived id stays the same if the payload changes. @throws EventStoreError RESTORE_DIFFERS.
 */
export function assertSameSequence(stored: readonly StoredText[], given: readonly RestoredText[]): void {
  for (const [i, there] of stored.entries()) {
    const here = given[i];
    if (!here) throw restoreEndsEarly(there);
    if (!isSameText(there, here)) throw differs(`the event ${there.id} at position ${there.position}`);
  }
}

export function restoreEndsEarly(further: StoredText): EventStoreError {
  return differs(`the sequence ends before the event ${further.id}, which`);
}

function differs(what: string): EventStoreError {
  return new EventStoreError(
    'RESTORE_DIFFERS',
    `${what} was stored by an unfinished restore and is not the same in this sequence; give it the sequence it began with, or an empty store`,
  );
}
