import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Takes the requests of a server from all that listened to them until now. @returns what passes one on to them. */
export function takeRequests(server: Server): (request: IncomingMessage, response: ServerResponse) => void {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  return (request, response) => {
    for (const listener of others) Reflect.apply(listener, server, [request, response]);
  };
}
