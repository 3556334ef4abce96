import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import type { AnswerCache } from './answer-cache';
import { bodyOf } from './request-body';
import { scopeOf } from './scope';

/** Longer questions are no dashboard's: they are answered, and not kept. */
const MAX_BYTES = 65_536;

/** What requests that were not answered ahead are kept under. */
const keys = new WeakMap<IncomingMessage, string>();

/**
 * Answers a POST that was answered before, at the same position, with the same bytes and headers, before Express is
 * reached. `admits` is the guard; a document's own limits were held when its answer was made, and hold for the document.
 */
export function answerAhead(
  server: Server,
  cache: AnswerCache,
  admits: (headers: IncomingHttpHeaders) => boolean,
): void {
  const others = server.listeners('request');
  const passOn = (...request: readonly [IncomingMessage, ServerResponse]) => {
    for (const listener of others) Reflect.apply(listener, server, request);
  };
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST' || request.url !== '/graphql' || !admits(request.headers))
      return passOn(request, response);
    bodyOf(request, MAX_BYTES, (body) => {
      const key = keyOf(request, body);
      const known = key === undefined ? undefined : cache.get(key);
      if (known) {
        response.writeHead(200, known.headers).end(known.bytes);
        return;
      }
      if (body) request.unshift(body);
      if (key !== undefined) keys.set(request, key);
      passOn(request, response);
    });
  });
}

/** Keeps the answers to the requests that came past {@link answerAhead}. */
export function keepAnswers(cache: AnswerCache) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const key = keys.get(request);
    if (key !== undefined) keepWhatIsSent(cache, key, { request, response });
    next();
  };
}

/** Everything of a request that its answer may depend on. Undefined: not a plain request of one operation. */
function keyOf({ headers }: IncomingMessage, body: Buffer | undefined): string | undefined {
  const asked = body && parsed(body.toString());
  if (!isObject(asked) || typeof asked['query'] !== 'string') return undefined;
  // Queries read no actor: whoever may ask at all sees the same. Credentials are in the key all the same.
  const { accept, authorization, cookie, origin } = headers;
  return JSON.stringify([[headers['content-type'], accept, authorization, cookie, origin], sorted(asked)]);
}

function keepWhatIsSent(
  cache: AnswerCache,
  key: string,
  { request, response }: { readonly request: Request; readonly response: Response },
): void {
  const askedAt = cache.head;
  const send = response.send.bind(response);
  response.send = (sent: unknown) => {
    if (typeof sent !== 'string') return send(sent);
    const bytes = Buffer.from(sent);
    response.setHeader('content-length', bytes.length);
    const scope = scopeOf(request);
    if (scope !== undefined && response.statusCode === 200)
      cache.put(key, { headers: response.getHeaders(), bytes }, { scope, askedAt });
    // Encoded once; and a digest for an ETag, which Express would add, helps no POST.
    return response.end(bytes);
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Express says what is wrong with it.
    return undefined;
  }
}

/** The same value whatever the order of its keys was, so that variables are canonical. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
