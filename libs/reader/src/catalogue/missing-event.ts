import { EventStoreError, type StreamFault } from '@ledger/event-store';

/** An event that was in the log, or must have been, and is not where it should stand. */
export function missingEvent(streamId: string, streamVersion: number): StreamFault {
  const error = new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${streamVersion} of the stream ${streamId} is missing; restore the store from a backup`,
    { event: { streamId, streamVersion, fault: 'missing' } },
  );
  return { streamId, error };
}
