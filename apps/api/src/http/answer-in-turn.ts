import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { takeRequests } from '../take-requests';

export interface AnswersHeld {
  /** Bytes of answers that clients have not read yet, over all connections. */
  readonly totalBytes: number;
  /** A connection on which nothing of an answer was taken for so long is ended. */
  readonly idleMs: number;
}

/**
 * Keeps unread answers from filling the memory. A request on a connection with an unread answer waits; Node would answer
 * all of them at once. Unread answers have a total limit: beyond it, the connections that have not read for longest are
 * closed, and no other client is affected. Call it after all other request listeners were added.
 */
export function answerInTurn(server: Server, { totalBytes, idleMs }: AnswersHeld): void {
  const last = new WeakMap<IncomingMessage['socket'], ServerResponse>();
  const untaken = new Set<IncomingMessage['socket']>();
  const passOn = takeRequests(server);
  const begin = (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    if (socket.destroyed) return;
    response.once('prefinish', () => {
      // Most answers are written at once.
      if (socket.writableLength === 0) return;
      socket.setTimeout(idleMs);
      untaken.add(socket);
      response.once('close', () => untaken.delete(socket));
      endOldest(untaken, totalBytes);
    });
    passOn(request, response);
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const before = last.get(request.socket);
    last.set(request.socket, response);
    if (!before || before.writableFinished) begin(request, response);
    else before.once('close', () => begin(request, response));
  });
}

/** In the order in which they were given. */
function endOldest(untaken: ReadonlySet<IncomingMessage['socket']>, totalBytes: number): void {
  let held = 0;
  for (const socket of untaken) held += socket.writableLength;
  for (const socket of untaken) {
    if (held <= totalBytes) return;
    held -= socket.writableLength;
    socket.destroy();
  }
}
