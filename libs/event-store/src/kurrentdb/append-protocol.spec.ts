import { describe, expect, it } from '@jest/globals';
import { decodeAnswer, encodeAppend } from './append-protocol';
import { isTransient, OtherVersion, storeFailure } from './kurrentdb-failure';
import { lengthDelimited, ProtobufReader, text, unsigned } from './protobuf';

const SERIAL = 300;
const id = lengthDelimited(1, lengthDelimited(1, unsigned(1, 0n), unsigned(2, BigInt(SERIAL))));
const stream = lengthDelimited(4, text(3, 'ledger-a'));

describe('an append to KurrentDB', () => {
  it('carries payloads of any length as they are', () => {
    const event = { id: 'id', type: '类型', data: `{"a":"${'支'.repeat(70_000)}"}`, metadata: '{"b":1}' };
    const message = encodeAppend(SERIAL, { stream: 's', expectedVersion: 3, events: [event] });
    const found = textsOf(ProtobufReader.of(message), 3);
    expect(found).toEqual({ 3: event.metadata, 4: event.data });
  });

  it('is answered by where it was stored', () => {
    const stored = lengthDelimited(3, unsigned(1, 6n), lengthDelimited(3, unsigned(1, 2n ** 60n)));
    expect(decodeAnswer(Buffer.concat([id, stored, stream]))).toEqual({
      serial: SERIAL,
      outcome: { streamVersion: 7, position: 2n ** 60n },
    });
  });

  it('is refused with the version that the stream has', () => {
    expect(refusal('WrongExpectedVersion', unsigned(1, 4n))).toEqual(new OtherVersion(5));
    expect(refusal('WrongExpectedVersion', lengthDelimited(2))).toEqual(new OtherVersion(0));
  });

  it('is refused for good where sending it again changes nothing, and only there', () => {
    for (const kind of ['WrongExpectedVersion', 'AccessDenied', 'StreamDeleted', 'MaximumAppendSizeExceeded'])
      expect(isTransient(refusal(kind))).toBe(false);
    expect(isTransient(refusal('MaximumAppendEventSizeExceeded'))).toBe(false);
    for (const kind of ['Timeout', 'Unknown', 'Empty']) expect(isTransient(refusal(kind))).toBe(true);
    expect(storeFailure(refusal('MaximumAppendSizeExceeded', unsigned(1, 1024n))).code).toBe(
      'INVALID_ARGUMENT',
    );
  });

  it('is refused for good where one of its events is larger than the server takes, which is told', () => {
    const sizes = [text(1, 'the event'), unsigned(2, 4_096n), unsigned(3, 1_024n)];
    const refused = refusal('MaximumAppendEventSizeExceeded', ...sizes);
    expect(isTransient(refused)).toBe(false);
    const failure = storeFailure(refused);
    expect([failure.code, failure.message]).toEqual([
      'INVALID_ARGUMENT',
      expect.stringContaining('1024 bytes'),
    ]);
  });
});

/** What a message of the server refuses an append with. */
function refusal(kind: string, ...details: readonly Buffer[]): Error {
  const any = [text(1, `type.googleapis.com/event_store.client.${kind}`), lengthDelimited(2, ...details)];
  const status = lengthDelimited(2, unsigned(1, 9n), text(2, 'no'), lengthDelimited(3, ...any));
  const { serial, outcome } = decodeAnswer(Buffer.concat([id, status, stream]));
  expect(serial).toBe(SERIAL);
  return outcome instanceof Error ? outcome : new Error('it was stored');
}

/** The texts 3 and 4 of the message in `field`. */
function textsOf(fields: ProtobufReader, field: number): Readonly<Record<number, string>> {
  const found: Record<number, string> = {};
  while (fields.next()) {
    if (fields.field !== field) continue;
    const inner = fields.message();
    while (inner.next()) if (inner.field === 3 || inner.field === 4) found[inner.field] = inner.text();
  }
  return found;
}
