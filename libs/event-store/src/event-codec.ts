import type { FollowedEvent } from './event';
import { EventStoreError } from './event-store-error';

/** Turns the payload of version n into that of version n + 1. Pure. */
type Upcaster = (data: unknown) => unknown;

/** One event type: its current payload version, and how each older payload becomes the next (`{ 1: from1to2 }`). */
interface EventDefinition {
  readonly version: number;
  readonly upcast?: Readonly<Record<number, Upcaster>>;
}

/** All event types of the application. `M` maps each to its current payload. The domain defines it. */
export type EventRegistry<M> = { readonly [K in keyof M]: EventDefinition };

/** An event whose type is known. */
type PayloadOf<M> = {
  readonly [K in keyof M & string]: { readonly type: K; readonly data: M[K] };
}[keyof M & string];

/**
 * Converts between stored payloads and those of the application. A store opened with a codec returns only current
 * payloads and refuses to append others. A store opened without a codec returns what was written (for copies).
 */
export interface EventCodec<M> extends PayloadCodec {
  decode<Event extends FollowedEvent>(event: Event): Event & PayloadOf<M>;
}

/** A codec as the store sees it, without knowledge of the events. */
export interface PayloadCodec {
  /** The payload in its current version. @throws EventStoreError UNREADABLE_EVENT. */
  decode<Event extends FollowedEvent>(event: Event): Event;
  /** @throws EventStoreError INVALID_ARGUMENT if an event to append is unknown or not of the current version. */
  checkCurrent(event: { readonly type: string; readonly version: number }): void;
}

/** @throws EventStoreError INVALID_ARGUMENT if an upcaster between an old version and the current one is missing. */
export function createEventCodec<M>(registry: EventRegistry<M>): EventCodec<M> {
  const definitions = new Map<string, EventDefinition>(Object.entries(registry));
  for (const [type, definition] of definitions) checkDefinition(type, definition);
  return {
    // The registry guarantees this shape for the type and version. The type system cannot know it.
    decode: <Event extends FollowedEvent>(event: Event) =>
      current(event, definitions.get(event.type)) as Event & PayloadOf<M>,
    checkCurrent: ({ type, version }) => {
      const known = definitions.get(type);
      if (known?.version === version) return;
      const reason = known
        ? `is stored in version ${known.version}, not ${version}`
        : 'is not in the registry';
      throw new EventStoreError('INVALID_ARGUMENT', `the event type ${type} ${reason}`);
    },
  };
}

function current<Event extends FollowedEvent>(event: Event, definition: EventDefinition | undefined): Event {
  if (definition?.version === event.version) return event;
  if (!definition)
    throw unreadable(event, 'its type is not in the registry: was it written by a newer program?');
  if (event.version > definition.version) {
    throw unreadable(event, `this program knows versions up to ${definition.version}: use a newer one`);
  }
  let { data, version } = event;
  for (; version < definition.version; version += 1) {
    const upcast = definition.upcast?.[version];
    if (!upcast) throw unreadable(event, `nothing turns version ${version} into ${version + 1}`);
    try {
      data = upcast(data);
    } catch (cause) {
      throw unreadable(
        event,
        `its payload could not be brought from version ${version} to ${version + 1}`,
        cause,
      );
    }
  }
  return { ...event, data, version };
}

function checkDefinition(type: string, { version, upcast = {} }: EventDefinition): void {
  const missing = Array.from({ length: version - 1 }, (_, i) => i + 1).filter((from) => !upcast[from]);
  if (missing.length > 0) {
    throw new EventStoreError(
      'INVALID_ARGUMENT',
      `the event type ${type} is at version ${version} but has no upcaster from ${missing.join(', ')}`,
    );
  }
}

function unreadable(event: FollowedEvent, reason: string, cause?: unknown): EventStoreError {
  const { streamId, streamVersion, id } = event;
  const where = `${event.type} version ${event.version} at position ${event.position} (event ${streamVersion} of the stream ${streamId}, ${id})`;
  return new EventStoreError('UNREADABLE_EVENT', `${where} cannot be read: ${reason}`, {
    event: { streamId, streamVersion, id },
    ...(cause !== undefined && { cause }),
  });
}
