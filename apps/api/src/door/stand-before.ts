import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { TRANSPORT_ERRORS } from '../errors/protocol-errors';
import { refusalBody } from '../http/request-guard';
import { letIn, type Asker } from './asker';
import type { Door } from './door';

/** What anybody may have: how the server is, the files of the page, the pages for signing in and out. */
const OPEN = /^\/(healthz|readyz|assets\/[^?]*|graphiql\/[^?]*|sign-(in|out)(\/[^?]*)?)(\?|$)/;

/**
 * Lets a request to anything else come in only with an asker, before whatever listened to the server until now. Who asks
 * for health is told too, where they signed in.
 */
export function standBefore(server: Server, door: Door): void {
  const others = server.listeners('request');
  const passOn = (...request: readonly [IncomingMessage, ServerResponse]) => {
    for (const listener of others) Reflect.apply(listener, server, request);
  };
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const enter = (asker: Asker | undefined) => {
      if (asker) letIn(request, asker);
      if (asker || OPEN.test(request.url ?? '')) passOn(request, response);
      else refuse(request, response);
    };
    const asker = door.asker(request);
    if (asker instanceof Promise) void asker.then(enter);
    else enter(asker);
  });
}

/** A person is shown where to sign in; a program is told. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  if (request.method === 'GET' && isForPerson(request)) {
    const to = encodeURIComponent(request.url ?? '/');
    response.writeHead(303, { Location: `/sign-in?to=${to}` }).end();
    return;
  }
  const { zh, en } = TRANSPORT_ERRORS.NOT_SIGNED_IN;
  response.writeHead(401, {
    'Content-Type': 'application/json; charset=utf-8',
    'WWW-Authenticate': 'Bearer',
  });
  response.end(JSON.stringify(refusalBody({ code: 'NOT_SIGNED_IN', message: `${zh} / ${en}` })));
}

function isForPerson({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-dest'] === 'document' || (headers.accept ?? '').includes('text/html');
}
