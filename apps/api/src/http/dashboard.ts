import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { static as serveStatic, type NextFunction, type Request, type Response, type Router } from 'express';

/** Beside the built API and command line; from the sources, where the build puts it. */
const FOLDERS = ['../dashboard', '../../../../dist/apps/dashboard'];
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
/** Paths that belong to the server itself; every other page is a route of the dashboard. */
const SERVER_PATHS = /^\/(graphql|graphiql|healthz|readyz|assets)(\/|$)/;

/** Serves the built dashboard at `/`; does nothing where it was not built. */
export function addDashboard(router: Pick<Router, 'get' | 'use'>): void {
  const folder = FOLDERS.map((path) => join(import.meta.dirname, path)).find((path) =>
    existsSync(join(path, 'index.html')),
  );
  if (folder === undefined) return;
  // Their names carry a digest of their contents.
  const forever = { index: false, immutable: true, maxAge: '365d' } as const;
  router.use('/assets', serveStatic(join(folder, 'assets'), forever));
  router.get('/{*route}', (request: Request, response: Response, next: NextFunction) => {
    if (SERVER_PATHS.test(request.path) || !request.accepts('html')) return next();
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder });
  });
}
