import type { NextFunction, Request, Response } from 'express';
import type { AnswerCache } from './answer-cache';
import { scopeOf } from './scope';

/**
 * Answers a POST that was answered before, at the same position, with the same bytes and headers. It stands behind the
 * guard and the body's limits; a document's own limits were held when its answer was made, and hold for the document.
 */
export function serveAnswers(cache: AnswerCache) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const key = keyOf(request);
    if (key === undefined) return next();
    const known = cache.get(key);
    if (known) {
      response.writeHead(200, known.headers).end(known.bytes);
      return;
    }
    keepWhatIsSent(cache, key, { request, response });
    next();
  };
}

/** Everything of a request that its answer may depend on. Undefined: not a plain request of one operation. */
function keyOf({ method, originalUrl, body, headers }: Request): string | undefined {
  const asked: unknown = body;
  if (method !== 'POST' || originalUrl !== '/graphql' || !isObject(asked)) return undefined;
  if (typeof asked['query'] !== 'string' || asked['query'].length > MAX_QUERY) return undefined;
  // Queries read no actor: whoever may ask at all sees the same. Credentials are in the key all the same.
  const { accept, authorization, cookie } = headers;
  const asking = [
    headers['content-type'],
    headers['content-encoding'],
    accept,
    authorization,
    cookie,
    headers.origin,
  ];
  return JSON.stringify([asking, sorted(asked)]);
}

/** Longer documents are no dashboard's: they are answered, and not kept. */
const MAX_QUERY = 65_536;

function keepWhatIsSent(
  cache: AnswerCache,
  key: string,
  { request, response }: { readonly request: Request; readonly response: Response },
): void {
  const askedAt = cache.head;
  const send = response.send.bind(response);
  response.send = (sent: unknown) => {
    const done = send(sent);
    const scope = scopeOf(request);
    if (scope !== undefined && typeof sent === 'string' && response.statusCode === 200) {
      const answer = { headers: { ...response.getHeaders() }, bytes: Buffer.from(sent) };
      cache.put(key, answer, { scope, askedAt });
    }
    return done;
  };
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
