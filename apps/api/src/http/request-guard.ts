import type { Environment } from '@ledger/config';
import type { NextFunction, Request, Response } from 'express';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that reach the server under a foreign name (DNS rebinding) or come from a foreign page. Answers in
 * the form of a GraphQL error, so that clients read it like any other.
 */
export function requestGuard({ host, allowedHosts, allowedOrigins }: Environment) {
  const names = new Set([...LOOPBACK_NAMES, host, ...allowedHosts].map((name) => name.toLowerCase()));
  const origins = new Set(allowedOrigins);
  return (request: Request, response: Response, next: NextFunction): void => {
    const name = hostName(request.headers.host ?? '');
    if (!names.has(name))
      return refuse(response, 'HOST_NOT_ALLOWED', 'this Host is not allowed; name it in ALLOWED_HOSTS');
    const { origin } = request.headers;
    if (origin !== undefined && !origins.has(origin) && !isOwn(origin, request)) {
      return refuse(response, 'ORIGIN_NOT_ALLOWED', 'this Origin is not allowed; name it in ALLOWED_ORIGINS');
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

function isOwn(origin: string, request: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

function refuse(response: Response, code: string, message: string): void {
  response.status(403).json({ errors: [{ message, extensions: { code } }] });
}
