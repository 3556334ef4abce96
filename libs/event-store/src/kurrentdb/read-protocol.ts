import { EventStoreError } from '../event-store-error';
import { lengthDelimited, ProtobufReader, text, unsigned } from './protobuf';

/** What to read: a stream by its revisions (from 0), or the log by its positions. Bounds are inclusive. */
type ReadTarget =
  | { readonly stream: string; readonly from: bigint | 'end' }
  | { readonly streamPrefix: string; readonly from: bigint | 'start' | 'end' };

export interface ReadRequest {
  readonly target: ReadTarget;
  /** The most events; 'on and on' for a subscription. */
  readonly count: number | 'on and on';
  readonly backwards?: boolean;
}

/** An event in the form of the server. */
export interface ServerEvent {
  readonly id: string;
  readonly stream: string;
  /** From 0. */
  readonly revision: number;
  readonly position: bigint;
  /** The server's clock in milliseconds since 1970, rounded down. */
  readonly createdMs: number;
  readonly type: string;
  readonly metadata: string;
  readonly data: string;
}

/**
 * The path of the method in streams.proto. It is the same from 20.6 to KurrentDB 26, but was tested only on
 * EventStoreDB 24.6.
 */
export const READ_METHOD = '/event_store.client.streams.Streams/Read';

/** After looking through this many events, a filtered subscription reports its progress. */
const SEARCH_WINDOW = 1_000n;
const TICKS_PER_MILLISECOND_DIGITS = 4;

/** The message ReadReq of streams.proto. */
export function encodeRead({ target, count, backwards = false }: ReadRequest): Buffer {
  const inStream = 'stream' in target;
  return lengthDelimited(
    1,
    inStream ? streamOption(target.stream, target.from) : allOption(target.from),
    unsigned(3, backwards ? 1n : 0n),
    count === 'on and on' ? lengthDelimited(6) : unsigned(5, BigInt(count)),
    inStream ? lengthDelimited(8) : prefixFilter(target.streamPrefix),
    // Ids as text.
    lengthDelimited(9, lengthDelimited(2)),
  );
}

/**
 * The event in a message ReadResp; undefined if the message contains something else. @throws EventStoreError
 * UNREADABLE_EVENT.
 */
export function decodeEvent(message: Buffer): ServerEvent | undefined {
  try {
    return eventIn(message);
  } catch (cause) {
    const reason = 'the event database sent a message that is not of the protocol this program knows';
    throw new EventStoreError('UNREADABLE_EVENT', reason, { cause });
  }
}

function eventIn(message: Buffer): ServerEvent | undefined {
  const response = ProtobufReader.of(message);
  while (response.next()) {
    if (response.field !== 1) continue;
    const readEvent = response.message();
    while (readEvent.next()) if (readEvent.field === 1) return recordedEvent(readEvent.message());
  }
  return undefined;
}

function streamOption(stream: string, from: bigint | 'end'): Buffer {
  return lengthDelimited(
    1,
    lengthDelimited(1, text(3, stream)),
    from === 'end' ? lengthDelimited(4) : unsigned(2, from),
  );
}

function allOption(from: bigint | 'start' | 'end'): Buffer {
  if (from === 'start') return lengthDelimited(2, lengthDelimited(2));
  if (from === 'end') return lengthDelimited(2, lengthDelimited(3));
  return lengthDelimited(2, lengthDelimited(1, unsigned(1, from), unsigned(2, from)));
}

function prefixFilter(prefix: string): Buffer {
  return lengthDelimited(7, lengthDelimited(1, text(2, prefix)), unsigned(3, SEARCH_WINDOW), unsigned(5, 1n));
}

function recordedEvent(fields: ProtobufReader): ServerEvent {
  let [id, stream, type, metadata, data] = ['', '', '', '', ''];
  let [revision, createdMs] = [0, 0];
  let position = 0n;
  while (fields.next()) {
    switch (fields.field) {
      case 1:
        id = textIn(fields.message(), 2);
        break;
      case 2:
        stream = textIn(fields.message(), 3);
        break;
      case 3:
        revision = Number(fields.bigint());
        break;
      case 5:
        position = fields.bigint();
        break;
      case 6: {
        const [name, value] = entry(fields.message());
        if (name === 'type') type = value;
        else if (name === 'created') createdMs = Number(value.slice(0, -TICKS_PER_MILLISECOND_DIGITS));
        break;
      }
      case 7:
        metadata = fields.text();
        break;
      case 8:
        data = fields.text();
        break;
      default:
      // A prepare position, or a field of a newer server.
    }
  }
  return { id, stream, revision, position, createdMs, type, metadata, data };
}

function entry(fields: ProtobufReader): readonly [name: string, value: string] {
  let [name, value] = ['', ''];
  while (fields.next()) {
    if (fields.field === 1) name = fields.text();
    else if (fields.field === 2) value = fields.text();
  }
  return [name, value];
}

function textIn(fields: ProtobufReader, field: number): string {
  while (fields.next()) if (fields.field === field) return fields.text();
  return '';
}
