import type { SQLOutputValue } from 'node:sqlite';
import type { FollowedEvent } from '../event';
import { EventStoreError } from '../event-store-error';
import { followedOr, type Followed } from '../followed';
import { rowChecksum } from '../row-checksum';
import { eventOf, InstantText, metadataOf, type StoredText } from '../stored-event';

/** A row of the table of events, with the selected columns. */
export type Row = Readonly<Record<number, SQLOutputValue>>;

/**
 * The text with which a mark begins in stored metadata. It cannot occur inside a string, because quotes are escaped
 * there.
 */
const MARKED = '"mark":';

/** In the order in which {@link RowReader} reads them. */
export const COLUMNS =
  'position, stream_id, stream_version, id, type, payload_version, data, metadata, recorded_at, row_checksum';
/** The same in layout 1, which has no checksums. */
export const COLUMNS_OF_LAYOUT_1 = COLUMNS.replace('row_checksum', 'NULL');

/** Reads rows in order. Equal values of neighbouring rows are parsed and stored once. */
export class RowReader {
  private readonly instants = new InstantText();
  /** One string object per type, because events are often looked up by it. */
  private readonly types = new Map<string, string>();
  private streamId = '';
  private actor = '';
  /** How metadata of the current actor begin. */
  private begun: string | undefined;

  isoOf(ms: number): string {
    return this.instants.of(ms);
  }

  stored(row: Row): StoredText {
    const [streamId, type] = [textAt(row, 1), textAt(row, 4)];
    if (streamId !== this.streamId) this.streamId = streamId;
    const known = this.types.get(type);
    if (known === undefined) this.types.set(type, type);
    const [position, recordedAtMs, checksum] = [numberAt(row, 0), numberAt(row, 8), row[9]];
    return {
      position: BigInt(position),
      streamId: this.streamId,
      streamVersion: numberAt(row, 2),
      id: textAt(row, 3),
      type: known ?? type,
      version: numberAt(row, 5),
      data: textAt(row, 6),
      metadata: textAt(row, 7),
      recordedAt: this.isoOf(recordedAtMs),
      isDisplaced: checksum !== null && checksum !== rowChecksum(position, recordedAtMs),
    };
  }

  followed(stored: StoredText): Followed {
    return followedOr(stored, () => eventOf(stored, this.toldOf(stored)));
  }

  private toldOf(stored: StoredText): FollowedEvent['metadata'] {
    return stored.metadata.includes(MARKED) ? metadataOf(stored) : { actor: this.actorOf(stored) };
  }

  /** Skips parsing if the metadata begin like those of the row before: then the actor is the same. */
  private actorOf(stored: StoredText): string {
    if (this.begun === undefined || !stored.metadata.startsWith(this.begun)) {
      this.actor = metadataOf(stored).actor;
      this.begun = `{"actor":${JSON.stringify(this.actor)},`;
    }
    return this.actor;
  }
}

export function textAt(row: Row, column: number): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw new EventStoreError(
    'UNREADABLE_EVENT',
    'a stored event lacks a text; restore the store from a backup',
  );
}

export function numberAt(row: Row, column: number): number {
  const value = row[column];
  if (typeof value === 'number') return value;
  throw new EventStoreError(
    'UNREADABLE_EVENT',
    'a stored event lacks a number; restore the store from a backup',
  );
}
