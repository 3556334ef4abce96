import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';

/** The store as the apps open it: every event is checked against its schema when it is read. */
export function openStore(folder: string): Promise<EventStore> {
  return openEventStore(`embedded:${folder}`, { mode: 'write', codec: createEventCodec(storedEvents) });
}
