import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  TimeoutError,
  UnknownError,
} from '@kurrent/kurrentdb-client';
import type { AppendPlace } from '../event';
import { EventTooLarge, OtherVersion } from './kurrentdb-failure';
import { lengthDelimited, ProtobufReader, text, unsigned } from './protobuf';

/** An append in the form of the protocol. */
export interface WireAppend {
  readonly stream: string;
  readonly expectedVersion: number;
  readonly events: readonly WireEvent[];
}

/** `data` and `metadata` are JSON texts, stored as they are. */
export interface WireEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** Where an append was stored. */
export type Place = Omit<AppendPlace, 'replayed'>;

export interface AppendAnswer {
  /** The append that is answered. */
  readonly serial: number;
  readonly outcome: Place | Error;
}

/** The path of the method. Tested on 24.6; see ASSUMPTIONS.md for other versions. */
export const APPEND_METHOD = '/event_store.client.streams.Streams/BatchAppend';

const JSON_PAYLOAD = lengthDelimited(2, text(1, 'content-type'), text(2, 'application/json'));
const TYPE = text(1, 'type');
/** This message contains the whole append. */
const IS_FINAL = unsigned(4, 1n);

/**
 * The message BatchAppendReq of streams.proto. The server answers in the order of completion, so `serial` identifies
 * the append.
 */
export function encodeAppend(serial: number, { stream, expectedVersion, events }: WireAppend): Buffer {
  return Buffer.concat([
    lengthDelimited(1, lengthDelimited(1, unsigned(1, 0n), unsigned(2, BigInt(serial)))),
    lengthDelimited(2, lengthDelimited(1, text(3, stream)), expected(expectedVersion)),
    ...events.map(proposedMessage),
    IS_FINAL,
  ]);
}

/** Decodes a message BatchAppendResp. */
export function decodeAnswer(message: Buffer): AppendAnswer {
  const fields = ProtobufReader.of(message);
  let serial = 0;
  let outcome: Place | Error = new UnknownError();
  while (fields.next()) {
    if (fields.field === 1) serial = serialOf(fields.message());
    else if (fields.field === 2) outcome = refusal(fields.message());
    else if (fields.field === 3) outcome = place(fields.message());
  }
  return { serial, outcome };
}

function expected(version: number): Buffer {
  return version === 0 ? lengthDelimited(3) : unsigned(2, BigInt(version - 1));
}

function proposedMessage({ id, type, data, metadata }: WireEvent): Buffer {
  return lengthDelimited(
    3,
    lengthDelimited(1, text(2, id)),
    lengthDelimited(2, TYPE, text(2, type)),
    JSON_PAYLOAD,
    text(3, metadata),
    text(4, data),
  );
}

function serialOf(uuid: ProtobufReader): number {
  const bits = within(uuid, 1);
  while (bits?.next()) if (bits.field === 2) return Number(bits.bigint());
  return 0;
}

function place(success: ProtobufReader): Place {
  let streamVersion = 0;
  let position = 0n;
  while (success.next()) {
    if (success.field === 1) streamVersion = Number(success.bigint()) + 1;
    else if (success.field === 3) position = numberIn(success.message(), 1) ?? 0n;
  }
  return { streamVersion, position };
}

/** Decodes a message google.rpc.Status. The type name of its details tells them apart. */
function refusal(status: ProtobufReader): Error {
  const details = within(status, 3);
  let kind = '';
  let value: ProtobufReader | undefined;
  while (details?.next()) {
    if (details.field === 1) kind = details.text().replace(/^.*\./, '');
    else if (details.field === 2) value = details.message();
  }
  const number = (field: number): bigint | undefined => value && numberIn(value, field);
  switch (kind) {
    case 'WrongExpectedVersion':
      return new OtherVersion(Number((number(1) ?? -1n) + 1n));
    case 'AccessDenied':
      return new AccessDeniedError();
    case 'StreamDeleted':
      return StreamDeletedError.fromStreamName('');
    case 'MaximumAppendSizeExceeded':
      return MaxAppendSizeExceededError.fromMaxAppendSize(Number(number(1) ?? 0n));
    case 'MaximumAppendEventSizeExceeded':
      return new EventTooLarge(Number(number(3) ?? 0n));
    case 'Timeout':
      return new TimeoutError();
    default:
      return new UnknownError(undefined, kind);
  }
}

function within(fields: ProtobufReader, field: number): ProtobufReader | undefined {
  while (fields.next()) if (fields.field === field) return fields.message();
  return undefined;
}

function numberIn(fields: ProtobufReader, field: number): bigint | undefined {
  while (fields.next()) if (fields.field === field) return fields.bigint();
  return undefined;
}
