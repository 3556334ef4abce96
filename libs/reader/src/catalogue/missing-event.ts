import { EventStoreError, type StreamFault } from '@ledger/event-store';

/** An event that was or must have been in the log, and is missing at its place. */
export function missingEvent(streamId: string, streamVersion: number): StreamFault {
  const error = new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${streamVersion} of the stream ${streamId} is missing; restore the store from a backup`,
    { event: { streamId, streamVersion, fault: 'missing' } },
  );
  return { streamId, error };
}
