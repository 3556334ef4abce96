import type { IncomingHttpHeaders } from 'node:http';
import type { Environment } from '@ledger/config';
import type { NextFunction, Request, Response } from 'express';
import { TRANSPORT_ERRORS } from '../errors/protocol-errors';
import { refusalBody, type Refusal } from '../errors/refusal-body';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Refuses requests that reach the server under a foreign name (DNS rebinding) or come from a foreign page. */
export function headerGuard({ host, allowedHosts, allowedOrigins, signIn }: Environment) {
  const own = signIn ? [signIn.publicUrl] : [];
  const ownNames = own.map((url) => new URL(url).hostname);
  const known = [...LOOPBACK_NAMES, host, ...allowedHosts, ...ownNames];
  const names = new Set(known.map((name) => name.toLowerCase()));
  const origins = new Set([...allowedOrigins, ...own]);
  // There the scheme counts too: a page over http could have been changed on its way.
  const publicHosts = new Set(own.map((url) => new URL(url).host));
  return (headers: IncomingHttpHeaders): Refusal | undefined => {
    if (!names.has(hostName(headers.host ?? '')))
      return { code: 'HOST_NOT_ALLOWED', ...TRANSPORT_ERRORS.HOST_NOT_ALLOWED };
    const { origin } = headers;
    if (origin === undefined || origins.has(origin)) return undefined;
    if (!publicHosts.has(headers.host ?? '') && isOwn(origin, headers)) return undefined;
    return { code: 'ORIGIN_NOT_ALLOWED', ...TRANSPORT_ERRORS.ORIGIN_NOT_ALLOWED };
  };
}

/** Answers a refusal in the form of a GraphQL error, so that clients read it like any other. `refused` is told of each. */
export function requestGuard(environment: Environment, refused?: (request: Request, code: string) => void) {
  const guard = headerGuard(environment);
  return (request: Request, response: Response, next: NextFunction): void => {
    const refusal = guard(request.headers);
    if (refusal) {
      refused?.(request, refusal.code);
      response.status(403).json(refusalBody(refusal));
      return;
    }
    if (request.method === 'GET' && !isOfForeignPage(request)) request.headers[PREFLIGHTED] = 'true';
    next();
  };
}

/**
 * Apollo lets a GET pass its CSRF prevention only with a header that a foreign page cannot send unasked. Browsers say
 * themselves whether a page of another site asks (Sec-Fetch-Site); a GET from anywhere else is set free here.
 */
const PREFLIGHTED = 'apollo-require-preflight';

function isOfForeignPage(request: Request): boolean {
  const site = request.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** The host without its port. */
function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

function isOwn(origin: string, headers: IncomingHttpHeaders): boolean {
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
