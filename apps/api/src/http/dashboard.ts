import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { static as serveStatic, type NextFunction, type Request, type Response, type Router } from 'express';
import serveCompressed from 'express-static-gzip';
import { askerOf } from '../door/asker';
import { sendPage } from './send-page';

/** Next to the built API and command line. When running from sources, in the build's folder. */
const FOLDERS = ['../dashboard', '../../../../dist/apps/dashboard'];
/** Paths that belong to the server itself; every other page is a route of the dashboard. */
const SERVER_PATHS =
  /^\/(graphql|graphiql|healthz|readyz|assets|evidence|schema\.graphql|sign-in|sign-out|uploads|workbooks)(\/|$)/;

/**
 * Serves the built dashboard at `/`, below `notice`. Does nothing if it was not built. `mayAskFreely`: whether the
 * person who opens the page may also write GraphQL.
 */
export function addDashboard(
  router: Pick<Router, 'get' | 'use'>,
  notice: string | undefined = '',
  mayAskFreely: () => boolean = () => true,
): void {
  const folder = dashboardFolder();
  if (folder === undefined) return;
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('<body>', () => `<body>${notice}`);
  // Their names carry a digest of their contents; the build wrote their compressed forms beside them.
  const forever = { index: false, immutable: true, maxAge: '365d' } as const;
  const encodings = { enableBrotli: true, orderPreference: ['br', 'gzip'] };
  // A newer build moves there what this server's page loads. First, for the other finds its files only when it starts.
  router.use('/assets', serveStatic(join(folder, 'former'), forever));
  router.use(
    '/assets',
    serveCompressed(join(folder, 'assets'), { index: false, ...encodings, serveStatic: forever }),
  );
  router.get('/licenses.md', (_: Request, response: Response) => {
    response.type('text/markdown; charset=utf-8').send(readFileSync(join(folder, 'licenses.md')));
  });
  router.get('/{*route}', (request: Request, response: Response, next: NextFunction) => {
    if (SERVER_PATHS.test(request.path) || !request.accepts('html')) return next();
    // It names who signed in: for this browser alone.
    response.setHeader('Cache-Control', 'private, no-cache');
    sendPage(response, forAsker(page, request, mayAskFreely()), "form-action 'self'");
  });
}

/** The folder of the built page; undefined if it was not built. */
export function dashboardFolder(): string | undefined {
  return FOLDERS.map((path) => join(import.meta.dirname, path)).find((path) =>
    existsSync(join(path, 'index.html')),
  );
}

/** Tells the page who signed in and whether they may use GraphiQL; it asks nothing for it. On trial it is told nothing. */
function forAsker(page: string, request: Request, mayAskFreely: boolean): string {
  const name = askerOf(request)?.author?.person?.name;
  const told = [
    ...(name === undefined ? [] : [`<meta name="signed-in" content="${escaped(name)}">`]),
    ...(mayAskFreely ? [] : ['<meta name="listed-documents-only">']),
  ];
  return page.replace('</head>', () => `${told.join('')}</head>`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
