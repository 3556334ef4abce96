import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { TRANSPORT_ERRORS } from '../errors/protocol-errors';
import { refusalBody } from '../errors/refusal-body';
import { takeRequests } from '../take-requests';
import { letIn } from './asker';
import { ProviderAway, type Admission, type Door } from './door';

/** Paths open to everybody: health, the files of the page, and the pages for signing in and out. */
const OPEN = /^\/(healthz|readyz|assets\/[^?]*|graphiql\/[^?]*|sign-(in|out)(\/[^?]*)?)(\?|$)/;

/** The header that marks requests of the server to itself. Its value is random and new at each start. */
export const OWN_WORD = 'x-own-word';
const OWN: Admission = { asker: { by: 'server' }, isOver: () => false };

interface Standing {
  readonly ownWord: string;
  /** Called for every rejected request. */
  readonly refused?: (request: IncomingMessage, code: NotLetIn) => void;
  /** Of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The reason for rejecting a request, as an HTTP answer. */
export const REFUSALS = {
  NOT_SIGNED_IN: { status: 401, reason: 'Unauthorized' },
  PROVIDER_AWAY: { status: 503, reason: 'Service Unavailable' },
} as const;

export type NotLetIn = keyof typeof REFUSALS;

/**
 * Puts the door in front of the server's listeners. A request reaches them only with a known asker, except on open
 * paths such as health, where the asker is passed on if they signed in.
 */
export function standBefore(server: Server, door: Door, { ownWord, headers, refused }: Standing): void {
  const passOn = takeRequests(server);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const enter = (found: Admission | NotLetIn) => {
      if (typeof found === 'object') {
        letIn(request, found.asker);
        if (found.setCookie !== undefined) response.setHeader('Set-Cookie', found.setCookie);
        passOn(request, response);
      } else if (OPEN.test(request.url ?? '')) passOn(request, response);
      else {
        refused?.(request, found);
        refuse(found, request, response.setHeaders(new Map(Object.entries(headers))));
      }
    };
    const isOwn = request.headers[OWN_WORD] === ownWord;
    const found = isOwn ? OWN : admitted(door, request);
    if (found instanceof Promise) void found.then(enter);
    else enter(found);
  });
}

/** Never throws: a request whose asker cannot be determined is rejected. */
export function admitted(
  door: Door,
  request: IncomingMessage,
): Admission | NotLetIn | Promise<Admission | NotLetIn> {
  const found = door.admit(request);
  if (!(found instanceof Promise)) return found ?? 'NOT_SIGNED_IN';
  return found.then((admission) => admission ?? 'NOT_SIGNED_IN', refusalFor);
}

function refusalFor(error: unknown): NotLetIn {
  if (error instanceof ProviderAway) return 'PROVIDER_AWAY';
  process.stderr.write(`door: ${error instanceof Error ? error.name : 'error'}\n`);
  return 'NOT_SIGNED_IN';
}

/** A browser is redirected to the sign-in page; a program gets an error. */
function refuse(code: NotLetIn, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  if (request.method === 'GET' && isForPerson(request)) {
    const to = encodeURIComponent(request.url ?? '/');
    response.writeHead(303, { Location: `/sign-in?to=${to}` }).end();
    return;
  }
  response.writeHead(REFUSALS[code].status, {
    'Content-Type': 'application/json; charset=utf-8',
    ...(code === 'NOT_SIGNED_IN' && { 'WWW-Authenticate': 'Bearer' }),
  });
  response.end(JSON.stringify(refusalBody({ code, ...TRANSPORT_ERRORS[code] })));
}

function isForPerson({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-dest'] === 'document' || (headers.accept ?? '').includes('text/html');
}
