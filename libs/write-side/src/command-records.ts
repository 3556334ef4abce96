import { authorAlone, provenanceMetadata, storedEvents, type EventOf } from '@ledger/domain';
import { EventStoreError, type EventToAppend } from '@ledger/event-store';
import { eventIdOf } from './command-identity';
import type { CommandRequest } from './command-request';

/**
 * The events of one command as records. Their ids come from stream, key and ordinal, so that a repeated append is
 * recognised.
 */
export function recordsOf<M>(
  request: Pick<CommandRequest<unknown>, 'streamId' | 'intent' | 'meta'>,
  events: readonly EventOf<M>[],
  commandDigest: string,
): EventToAppend[] {
  const { idempotencyKey, source, provenance = {}, statedBy, importedBy } = request.meta;
  // The author stands first, because readers that need only the author parse no further.
  const by = authorAlone(request.meta);
  const metadata = {
    ...by,
    idempotencyKey,
    commandDigest,
    commandType: request.intent.type,
    ...(source !== undefined && { source }),
    ...provenanceMetadata(provenance),
    ...(statedBy !== undefined && { statedBy }),
    ...(importedBy && { importedBy }),
  };
  return events.map((event, ordinal) => ({
    id: eventIdOf(request.streamId, idempotencyKey, ordinal),
    type: event.type,
    version: payloadVersionOf(event.type),
    data: event.data,
    metadata,
  }));
}

const PAYLOAD_VERSIONS = new Map(Object.entries(storedEvents).map(([type, entry]) => [type, entry.version]));

function payloadVersionOf(type: string): number {
  const version = PAYLOAD_VERSIONS.get(type);
  if (version === undefined)
    throw new EventStoreError('UNREADABLE_EVENT', `the event type ${type} is not in the registry`);
  return version;
}
