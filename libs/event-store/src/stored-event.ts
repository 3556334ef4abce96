import { CHAIN_FAULTS, StreamChain, type ChainFault, type StreamEnd } from '@ledger/log-proof';
import { isEventMetadata, type EventText } from './checked-arguments';
import type { AppendPlace, EventMetadata, RecordedEvent } from './event';
import { EventStoreError } from './event-store-error';
import { ownTimeIn } from './own-clock';

/** An event in the form of the table of events. */
export interface StoredText extends EventText {
  readonly position: bigint;
  readonly streamId: string;
  readonly streamVersion: number;
  readonly recordedAt: string;
  /** The position or the time is not the one that the row was stored with, by its checksum. */
  readonly isDisplaced?: boolean;
}

export type StoredPlace = Pick<StoredText, 'id' | 'streamVersion' | 'position' | 'recordedAt'>;

/** @throws EventStoreError UNREADABLE_EVENT if a text is damaged. */
export function recordedEvent(stored: StoredText): RecordedEvent {
  return eventOf(stored, metadataOf(stored));
}

/** The same for an event whose metadata were already parsed. */
export function eventOf<Known>(
  stored: StoredText,
  metadata: Known,
): Omit<RecordedEvent, 'metadata'> & { readonly metadata: Known } {
  const { id, type, version, streamId, streamVersion, position, recordedAt } = stored;
  if (stored.isDisplaced) throw unreadable(stored, CHAIN_FAULTS.displaced, { fault: 'displaced' });
  const data = parsed(stored.data, stored);
  const event = { id, type, version, data, metadata, streamId, streamVersion, position, recordedAt };
  const clockedAt = ownTimeIn(stored.metadata);
  return clockedAt === undefined ? event : { ...event, clockedAt };
}

/** @throws EventStoreError UNREADABLE_EVENT. */
export function metadataOf(stored: StoredText): EventMetadata {
  const metadata = parsed(stored.metadata, stored);
  if (!isEventMetadata(metadata)) throw unreadable(stored, 'its metadata are not those of an event');
  return metadata;
}

/** The first answer to an append, if `stored`, the events at its place, are exactly its events. */
export function firstAnswer(
  events: readonly EventText[],
  stored: readonly StoredPlace[],
): AppendPlace | undefined {
  const [first, last] = [stored[0], stored.at(-1)];
  if (!first || !last || !events.every(({ id }, i) => stored[i]?.id === id)) return undefined;
  const { streamVersion, position } = last;
  const together = position - first.position === BigInt(events.length - 1);
  return { streamVersion, position, ...(together && { firstPosition: first.position }), replayed: true };
}

const HOUR_MS = 3_600_000;
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** Milliseconds since 1970 as text. Neighbouring events share their hour, and often their millisecond. */
export class InstantText {
  private ms = Number.NaN;
  private text = '';
  private hour = Number.NaN;
  /** The date and the hour of the text. */
  private begun = '';

  of(ms: number): string {
    if (ms !== this.ms) {
      this.ms = ms;
      this.text = this.textOf(ms);
    }
    return this.text;
  }

  private textOf(ms: number): string {
    const hour = Math.floor(ms / HOUR_MS);
    if (hour !== this.hour) {
      this.hour = hour;
      this.begun = new Date(ms).toISOString().slice(0, -'00:00.000Z'.length);
    }
    const inHour = ms - hour * HOUR_MS;
    const seconds = Math.floor(inHour / 1_000);
    const time = `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
    const rest = `${time}.${twoDigits(Math.floor((inHour % 1_000) / 10))}${inHour % 10}Z`;
    return this.begun + rest;
  }
}

function twoDigits(value: number): string {
  return TWO_DIGITS[value] ?? '';
}

function parsed(text: string, stored: StoredText): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(stored, 'it is damaged: its text is no JSON', { cause });
  }
}

/**
 * The end behind `stored`, which were read behind `end`. @throws EventStoreError UNREADABLE_EVENT for the first event
 * that does not follow.
 */
export function endBehind(stored: readonly StoredText[], end: StreamEnd): StreamEnd {
  const chain = new StreamChain(end);
  for (const event of stored) {
    const fault = chain.take(event);
    if (fault) throw faultAt(event, chain.end, fault);
  }
  return chain.end;
}

/** The error for the event after `end`: what is wrong with it, or that it is missing. */
export function faultAt(event: StoredText, end: StreamEnd, fault: ChainFault): EventStoreError {
  const { streamId, streamVersion, id } = event;
  const what = CHAIN_FAULTS[fault];
  if (fault !== 'missing') return unreadable(event, what, { fault });
  const version = end.version + 1;
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${version} of the stream ${streamId}: ${what} (the next one is event ${streamVersion}, ${id}); restore the store from a backup`,
    { event: { streamId, streamVersion: version, fault } },
  );
}

/** `reason`: only what is wrong with the event. */
function unreadable(
  {
    position,
    streamId,
    streamVersion,
    id,
  }: Pick<StoredText, 'position' | 'streamId' | 'streamVersion' | 'id'>,
  reason: string,
  { fault, ...causes }: { readonly fault?: ChainFault; readonly cause?: unknown } = {},
): EventStoreError {
  return new EventStoreError(
    'UNREADABLE_EVENT',
    `event ${streamVersion} of the stream ${streamId} (${id}, position ${position}): ${reason}; restore the store from a backup`,
    { event: { streamId, streamVersion, id, ...(fault && { fault }) }, ...causes },
  );
}
