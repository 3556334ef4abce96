import { Server, ServerCredentials, type ServerWritableStream } from '@grpc/grpc-js';
import { expect, it } from '@jest/globals';
import { refusal } from '../contract';
import { openKurrentDB } from './open-kurrentdb';
import { READ_METHOD } from './read-protocol';

/** A field of the kind 3, a group, which the protocol does not have. */
const DAMAGED = Buffer.from([0x0b]);

it('refuses an answer that it cannot decode, and does not die of it', async () => {
  const server = new Server();
  const bytes = (given: Buffer) => given;
  const read = {
    path: READ_METHOD,
    requestStream: false,
    responseStream: true,
    requestSerialize: bytes,
    requestDeserialize: bytes,
    responseSerialize: bytes,
    responseDeserialize: bytes,
  };
  server.addService({ read }, { read: (call: ServerWritableStream<Buffer, Buffer>) => call.write(DAMAGED) });
  const port = await listening(server);
  const opening = openKurrentDB(`kurrentdb://127.0.0.1:${port}?tls=false`, { mode: 'write' });
  expect(await refusal(opening)).toBe('UNREADABLE_EVENT');
  server.forceShutdown();
});

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });
}
