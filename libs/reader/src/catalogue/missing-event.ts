import { EventStoreError, type StreamFault } from '@ledger/event-store';

/** The error for an event that must be in the log but is missing. */
export function missingEvent(streamId: string, streamVersion: number): StreamFault {
  const error = new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${streamVersion} of the stream ${streamId} is missing; restore the store from a backup`,
    { event: { streamId, streamVersion, fault: 'missing' } },
  );
  return { streamId, error };
}
