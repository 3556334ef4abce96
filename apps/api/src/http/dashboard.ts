import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextFunction, Request, Response, Router } from 'express';
import serveCompressed from 'express-static-gzip';

/** Beside the built API and command line; from the sources, where the build puts it. */
const FOLDERS = ['../dashboard', '../../../../dist/apps/dashboard'];
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
/** Paths that belong to the server itself; every other page is a route of the dashboard. */
const SERVER_PATHS =
  /^\/(graphql|graphiql|healthz|readyz|assets|schema\.graphql|sign-in|sign-out|uploads)(\/|$)/;

/** Serves the built dashboard at `/`, below `notice`; does nothing where it was not built. */
export function addDashboard(router: Pick<Router, 'get' | 'use'>, notice = ''): void {
  const folder = FOLDERS.map((path) => join(import.meta.dirname, path)).find((path) =>
    existsSync(join(path, 'index.html')),
  );
  if (folder === undefined) return;
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('<body>', () => `<body>${notice}`);
  // Their names carry a digest of their contents; the build wrote their compressed forms beside them.
  const forever = { index: false, immutable: true, maxAge: '365d' } as const;
  const encodings = { enableBrotli: true, orderPreference: ['br', 'gzip'] };
  router.use(
    '/assets',
    serveCompressed(join(folder, 'assets'), { index: false, ...encodings, serveStatic: forever }),
  );
  router.get('/{*route}', (request: Request, response: Response, next: NextFunction) => {
    if (SERVER_PATHS.test(request.path) || !request.accepts('html')) return next();
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page);
  });
}
