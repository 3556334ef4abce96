import { DIGEST } from '@ledger/log-proof';
import {
  ORIGINAL_TIME,
  type EventMetadata,
  type EventToAppend,
  type EventToRestore,
  type ExpectedEnd,
} from './event';
import { EventStoreError } from './event-store-error';
import { isPlainObject, jsonObjectText } from './json-text';
import { withOwnTime } from './own-clock';
import { isDigest, RestoredDigests } from './restored-digests';

/** An event as an adapter stores it. The payload is the text that must come back byte for byte. */
export interface EventText {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
}

/** An event to restore, as an adapter stores it. Its metadata already contains the original time. */
export interface RestoredText extends EventText {
  readonly streamId: string;
  readonly recordedAt: string;
}

/** The most events in one append. */
export const APPEND_LIMIT = 1_000;
/**
 * Bytes of payloads, metadata and types that every store accepts in one append: half of what KurrentDB accepts by
 * default.
 */
export const APPEND_BYTES = 512 * 1024;
/** The most events in one `readAll`, so that nobody reads a whole log into memory by mistake. */
const READ_LIMIT = 100_000;

const NAME_LIMIT = 255;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const POSITION_LIMIT = 2n ** 63n - 1n;

export function checkStreamId(streamId: string): void {
  checkName(streamId, 'streamId');
}

export function checkAppend(streamId: string, expected: ExpectedEnd): void {
  checkStreamId(streamId);
  if (typeof expected === 'number') checkCount(expected, 'expectedVersion', 0);
}

export function checkCount(value: number, name: string, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw invalid(`${name} is no whole number from ${least}`);
  }
}

export function checkPosition(position: bigint, name: string): void {
  if (typeof position !== 'bigint' || position < 0n || position > POSITION_LIMIT) {
    throw invalid(`${name} is no position: a bigint from 0n to 2n ** 63n - 1n`);
  }
}

export function checkLimit(limit: number): void {
  checkCount(limit, 'limit', 1);
  if (limit > READ_LIMIT) throw invalid(`limit is above ${READ_LIMIT}; read page by page with after`);
}

/**
 * The events of an ordinary append, with the time of `ownClock` if there is one. @throws EventStoreError
 * INVALID_ARGUMENT, RESERVED_METADATA.
 */
export function appendTexts(events: readonly EventToAppend[], ownClock?: () => number): readonly EventText[] {
  if (events.length === 0 || events.length > APPEND_LIMIT) {
    throw invalid(`an append takes 1 to ${APPEND_LIMIT} events`);
  }
  if (events.length > 1 && new Set(events.map(({ id }) => id)).size < events.length) {
    throw invalid('two events of the append have the same id');
  }
  return events.map((event, i) => {
    const path = `events[${i}]`;
    checkEvent(event, path);
    refuseReserved(event.metadata, path, undefined);
    const text = textOf(event, event.metadata, path);
    return ownClock ? { ...text, metadata: withOwnTime(text.metadata, ownClock()) } : text;
  });
}

/** The events of a restore. `assertOpen` throws once the store is closed. */
export async function* restoredTexts(
  events: AsyncIterable<EventToRestore>,
  assertOpen: () => void,
): AsyncGenerator<RestoredText> {
  let ordinal = 0;
  let before: string | undefined;
  const digests = new RestoredDigests();
  for await (const event of events) {
    assertOpen();
    ordinal += 1;
    yield digests.digested(restoredText(event, ordinal, before));
    before = event.recordedAt;
  }
  assertOpen();
}

/** One event of a restore. `before` is the time of the event before it. */
function restoredText(event: EventToRestore, ordinal: number, before: string | undefined): RestoredText {
  const path = `event ${ordinal} of the restore`;
  checkEvent(event, path);
  checkName(event.streamId, `${path}: streamId`);
  const { recordedAt, streamId } = event;
  if (!INSTANT.test(recordedAt) || !isRealInstant(recordedAt)) {
    throw invalid(`${path}: recordedAt is no instant such as 2023-06-30T08:00:00.000Z`);
  }
  if (before !== undefined && recordedAt < before) {
    throw invalid(
      `${path} was recorded at ${recordedAt}, before the one ahead of it (${before}); times may not go back`,
    );
  }
  refuseReserved(event.metadata, path, recordedAt);
  // The store's own names come last and once, so that a copy of a copy has the same bytes as the copy.
  const { [ORIGINAL_TIME]: _, [DIGEST]: digest, ...metadata } = event.metadata;
  const own = { [ORIGINAL_TIME]: recordedAt, ...(digest !== undefined && { [DIGEST]: digest }) };
  return { ...textOf(event, { ...metadata, ...own }, path), streamId, recordedAt };
}

/** The size that counts towards APPEND_BYTES. */
export function bytesOf({ type, data, metadata }: EventText): number {
  return Buffer.byteLength(type) + Buffer.byteLength(data) + Buffer.byteLength(metadata);
}

export function isEventMetadata(value: unknown): value is EventMetadata {
  return (
    isPlainObject(value) &&
    typeof value['actor'] === 'string' &&
    typeof value['idempotencyKey'] === 'string' &&
    typeof value['commandDigest'] === 'string' &&
    (value['commandType'] === undefined || typeof value['commandType'] === 'string')
  );
}

function textOf(event: EventToAppend, metadata: object, path: string): EventText {
  const { id, type, version } = event;
  const data = jsonObjectText(event.data, `${path}.data`);
  return { id, type, version, data, metadata: jsonObjectText(metadata, `${path}.metadata`) };
}

function checkEvent(event: EventToAppend, path: string): void {
  if (typeof event.id !== 'string' || !UUID.test(event.id))
    throw invalid(`${path}: id is no UUID in lower case`);
  checkName(event.type, `${path}: type`);
  checkCount(event.version, `${path}: version`, 1);
  if (!isEventMetadata(event.metadata)) {
    throw invalid(`${path}: metadata lacks one of the texts actor, idempotencyKey, commandDigest`);
  }
}

function refuseReserved(metadata: EventMetadata, path: string, originalTime: string | undefined): void {
  for (const name in metadata) {
    if (!name.startsWith('_')) continue;
    if (originalTime !== undefined && metadata[name] === originalTime && name === ORIGINAL_TIME) continue;
    if (originalTime !== undefined && name === DIGEST && isDigest(metadata[name])) continue;
    throw new EventStoreError(
      'RESERVED_METADATA',
      `${path}: the metadata name ${name} is reserved to the store; choose one without a leading _`,
    );
  }
}

/** A name of these characters is valid and needs no further check. */
const PLAIN_NAME = /^[\w./-]{1,255}$/;

/** A leading $ is refused because event logs reserve such names. */
function checkName(name: string, path: string): void {
  if (typeof name === 'string' && PLAIN_NAME.test(name)) return;
  const usable =
    typeof name === 'string' &&
    name.length > 0 &&
    name.length <= NAME_LIMIT &&
    !name.startsWith('$') &&
    name.isWellFormed() &&
    !/\p{Cc}/u.test(name);
  if (!usable) {
    throw invalid(
      `${path} is no text of 1 to ${NAME_LIMIT} characters without control characters or a leading $`,
    );
  }
}

function isRealInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

function invalid(message: string): EventStoreError {
  return new EventStoreError('INVALID_ARGUMENT', message);
}
