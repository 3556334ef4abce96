import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { answerInTurn, type AnswersHeld } from './answer-in-turn';

/** More than the kernel takes for a connection that does not read. */
const LARGE = 16 * 2 ** 20;
const NEVER_MS = 2 ** 30;

describe('answers that are not taken', () => {
  const open: { server: Server; sockets: Socket[] }[] = [];
  afterEach(() => {
    for (const { server, sockets } of open.splice(0)) {
      for (const socket of sockets) socket.destroy();
      server.close();
    }
  });

  /** Answers each path with so many bytes; gives the paths whose answers were begun, and a connection that reads nothing. */
  async function serving(bytes: number, held: AnswersHeld) {
    const begun: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      begun.push(url);
      response.end(Buffer.alloc(bytes, url.slice(1)));
    });
    answerInTurn(server, held);
    const ended: Promise<unknown>[] = [];
    server.on('connection', (socket) => ended.push(once(socket, 'close')));
    const sockets: Socket[] = [];
    open.push({ server, sockets });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const asking = async (...paths: readonly string[]) => {
      const socket = connect(port ?? 0, '127.0.0.1').pause();
      socket.on('error', () => undefined);
      sockets.push(socket);
      socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`).join(''));
      while (!begun.includes(paths[0] ?? '')) await new Promise(setImmediate);
      return socket;
    };
    return { begun, asking, ended };
  }

  it('delay later requests on the same connection, and no others', async () => {
    const { begun, asking } = await serving(LARGE, { totalBytes: 8 * LARGE, idleMs: NEVER_MS });
    const slow = await asking('/a', '/b', '/c');
    await asking('/d');
    expect(begun).toEqual(['/a', '/d']);
    let taken = 0;
    slow.on('data', (chunk: Buffer) => (taken += chunk.length));
    slow.resume();
    while (taken < 3 * LARGE) await once(slow, 'data');
    expect(begun).toEqual(['/a', '/d', '/b', '/c']);
  });

  it('close the connection of the client that has read nothing for longest if they are too large together', async () => {
    const { asking } = await serving(LARGE, { totalBytes: 1.5 * LARGE, idleMs: NEVER_MS });
    const first = await asking('/a');
    const second = await asking('/b');
    first.resume();
    await once(first, 'close');
    expect(second.destroyed).toBe(false);
  });

  it('close the connection if the client reads nothing for a while', async () => {
    const { asking, ended } = await serving(LARGE, { totalBytes: 8 * LARGE, idleMs: 20 });
    const idle = await asking('/a');
    await ended[0];
    let taken = 0;
    idle.on('data', (chunk: Buffer) => (taken += chunk.length));
    idle.resume();
    await once(idle, 'close');
    expect(taken).toBeLessThan(LARGE);
  });
});
