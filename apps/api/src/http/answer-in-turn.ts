import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { takeRequests } from '../take-requests';

export interface AnswersHeld {
  /** Of answers that are given and not taken yet, over all connections. */
  readonly totalBytes: number;
  /** A connection on which nothing of an answer was taken for so long is ended. */
  readonly idleMs: number;
}

/**
 * Keeps answers that nobody takes from filling the memory. What a connection asks behind an answer that it has not taken
 * waits unanswered: Node would have all of them made at once. Together, what was given and not taken may be so large; then
 * those who have not taken theirs for longest lose their connections, and nobody else is refused for their sake.
 * To be called when everything else listens to the server's requests.
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
