import type { EventText } from '../checked-arguments';
import { ORIGINAL_TIME } from '../event';
import { InstantText, type StoredText } from '../stored-event';
import type { WireEvent } from './append-protocol';
import type { Stamp } from './log-clock';
import type { ServerEvent } from './read-protocol';

/** The version of a payload is stored in the metadata, because the server has no other place for it. */
const PAYLOAD_VERSION = '_version';
const WITH_VERSION = new RegExp(`^(.*),"${PAYLOAD_VERSION}":([1-9]\\d*)}$`, 's');
const ORIGINAL = new RegExp(`,"${ORIGINAL_TIME}":"([^"\\\\]*)"(?:,"_\\w+":"[^"\\\\]*")*}$`);

/** A record of one of our streams, with the time that the server or a restore gave it. */
export interface StampedRecord extends Stamp {
  readonly event: Omit<StoredText, 'recordedAt'>;
}

/** The names of the streams of one ledger. */
export class StreamNames {
  constructor(private readonly ledger: string) {}

  /** The common prefix of all names. */
  get prefix(): string {
    return `${this.ledger}-`;
  }

  /** The store's own streams. Their names do not begin with the prefix. */
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

/** A record that another program wrote has no payload version, and is unreadable. */
export function stampedRecord(record: ServerEvent, names: StreamNames): StampedRecord {
  const { id, type, position, revision, createdMs, stream, data } = record;
  const [, given = record.metadata, version] = WITH_VERSION.exec(record.metadata) ?? [];
  const metadata = version === undefined ? given : `${given}}`;
  const [, original] = ORIGINAL.exec(metadata) ?? [];
  const place = { streamId: names.idOf(stream), streamVersion: revision + 1, position };
  return {
    position,
    ms: original === undefined ? createdMs : Date.parse(original),
    event: { id, type, version: Number(version ?? 0), data, metadata, ...place },
  };
}

const instants = new InstantText();

export function recordedAt(event: Omit<StoredText, 'recordedAt'>, ms: number): StoredText {
  return { ...event, recordedAt: instants.of(ms) };
}
