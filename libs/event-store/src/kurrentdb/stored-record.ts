import { isEventMetadata, type EventText } from '../checked-arguments';
import { ORIGINAL_TIME, type RecordedEvent } from '../event';
import { EventStoreError } from '../event-store-error';
import { InstantText, type StoredText } from '../stored-event';
import { isPlainObject } from '../json-text';
import type { WireEvent } from './append-protocol';
import type { Stamp } from './log-clock';
import type { ServerEvent } from './read-protocol';

/** The version of a payload's shape stands in the metadata: the server has no place of its own for it. */
const PAYLOAD_VERSION = '_version';

/** A record of one of our streams, with the time that the server or a restore gave it. */
export interface StampedRecord extends Stamp {
  readonly event: Omit<RecordedEvent, 'recordedAt'>;
}

/** Names of the streams of one ledger. */
export class StreamNames {
  constructor(private readonly ledger: string) {}

  /** What all of them begin with. */
  get prefix(): string {
    return `${this.ledger}-`;
  }

  /** What the store keeps for itself; begins like none of them. */
  own(name: 'store' | 'clock'): string {
    return `${this.ledger}.${name}`;
  }

  nameOf(streamId: string): string {
    return this.prefix + streamId;
  }

  idOf(name: string): string {
    return name.slice(this.prefix.length);
  }
}

export function wireEvent({ id, type, version, data, metadata }: EventText): WireEvent {
  return { id, type, data, metadata: `${metadata.slice(0, -1)},"${PAYLOAD_VERSION}":${version}}` };
}

/** @throws EventStoreError UNREADABLE_EVENT for a record that this store has not written. */
export function stampedRecord(record: ServerEvent, names: StreamNames): StampedRecord {
  const { id, type, position, revision, createdMs, stream } = record;
  const [data, withVersion] = [parsed(record.data, record), parsed(record.metadata, record)];
  const { [PAYLOAD_VERSION]: version, ...metadata } = isPlainObject(withVersion) ? withVersion : {};
  if (!isEventMetadata(metadata) || typeof version !== 'number') throw unreadable(record);
  const original = metadata[ORIGINAL_TIME];
  const streamId = names.idOf(stream);
  return {
    position,
    ms: typeof original === 'string' ? Date.parse(original) : createdMs,
    event: { id, type, version, data, metadata, streamId, streamVersion: revision + 1, position },
  };
}

function parsed(text: string, record: ServerEvent): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(record, cause);
  }
}

function unreadable({ position, stream }: ServerEvent, cause?: unknown): EventStoreError {
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `the event at position ${position} (stream ${stream}) was not written by this store or is damaged; streams of a ledger are written by the ledger alone`,
    cause ? { cause } : {},
  );
}

const instants = new InstantText();

export function recordedAt(event: Omit<RecordedEvent, 'recordedAt'>, ms: number): RecordedEvent {
  return { ...event, recordedAt: instants.of(ms) };
}

/** As a restore compares it. */
export function storedText({ data, metadata, ...event }: RecordedEvent): StoredText {
  return { ...event, data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
}
