import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { static as serveStatic, type NextFunction, type Request, type Response, type Router } from 'express';
import { GRAPHIQL_TASKS } from './graphiql-tasks';
import { sendPage } from './send-page';

/** Where the page's files lie on this server: closed networks reach no CDN. */
const FILES = '/graphiql';

/** Serves GraphiQL at `/graphql` to browsers, below `notice`, with its files from the installed packages. */
export function addGraphiql(router: Pick<Router, 'get' | 'use'>, notice = ''): void {
  const page = PAGE.replace('<body>', () => `<body>${notice}`);
  const require = createRequire(import.meta.url);
  const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`));
  const options = { index: false, maxAge: '1d' } as const;
  router.use(`${FILES}/react`, serveStatic(join(folderOf('react-18'), 'umd'), options));
  router.use(`${FILES}/react-dom`, serveStatic(join(folderOf('react-dom-18'), 'umd'), options));
  router.use(`${FILES}/graphiql`, serveStatic(folderOf('graphiql'), options));
  router.get(`${FILES}/page.js`, (_: Request, response: Response) => {
    response.type('text/javascript').send(SCRIPT);
  });
  router.get('/graphql', (request: Request, response: Response, next: NextFunction) => {
    if (
      request.query['query'] !== undefined ||
      request.accepts(['application/json', 'text/html']) !== 'text/html'
    )
      return next();
    sendPage(response, page, "font-src 'self' data:; worker-src 'self' blob:");
  });
}

/**
 * A tab for each task, all of one unit, year and point: those of the link (`?unit=&year=&asOf=&knownAt=`), else the last
 * year of the first unit. The task that the link names (`&task=ExecutionByLine`) comes first. Without a unit there is nothing to ask about but the units.
 */
const SCRIPT = `
// A library within GraphiQL makes a style for its dialogs, and can be told no nonce in this build.
const nonce = document.querySelector('meta[name="style-nonce"]').content;
const createElement = document.createElement.bind(document);
document.createElement = (name, options) => {
  const element = createElement(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};

const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const tasks = ${JSON.stringify(GRAPHIQL_TASKS)};
const asked = new URLSearchParams(location.search);

async function firstYear() {
  const query = '{ units(first: 1) { nodes { unitCode fiscalYears } } }';
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  const unit = (await response.json()).data?.units.nodes[0];
  return unit && { unitCode: unit.unitCode, fiscalYear: Math.max(...unit.fiscalYears) };
}

async function opened() {
  const linked = asked.get('unit') && { unitCode: asked.get('unit'), fiscalYear: Number(asked.get('year')) };
  const year = linked || (await firstYear().catch(() => undefined));
  if (!year || !Number.isFinite(year.fiscalYear)) return [{ query: '{ units { totalCount nodes { unitCode name fiscalYears } } }' }];
  const variables = { ...year, asOf: asked.get('asOf') || year.fiscalYear + '-12-31', knownAt: asked.get('knownAt') };
  const named = ({ query }) => query.includes('query ' + asked.get('task') + '(');
  const first = tasks.filter(named);
  return [...first, ...tasks.filter((task) => !first.includes(task))].map(({ query }) => ({ query, variables: JSON.stringify(variables, null, 2) }));
}

opened().then((defaultTabs) => {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined, clear: () => undefined, length: 0 };
  const isKept = !asked.has('unit') && localStorage.getItem('graphiql:tabState') !== null;
  // GraphiQL takes the variables of the first tab from here alone.
  const first = isKept ? {} : { variables: defaultTabs[0].variables };
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, { fetcher, defaultTabs, ...first, ...(asked.has('unit') && { storage }), defaultEditorToolsVisibility: 'variables' }),
  );
});
`;

const PAGE = `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<title>预算台账 GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${FILES}/graphiql/graphiql.min.css">
<style>html, body { height: 100%; margin: 0; } body { display: flex; flex-direction: column; } #graphiql { flex: 1; min-height: 0; }</style>
</head>
<body>
<div id="graphiql">…</div>
<script src="${FILES}/react/react.production.min.js"></script>
<script src="${FILES}/react-dom/react-dom.production.min.js"></script>
<script src="${FILES}/graphiql/graphiql.min.js"></script>
<script src="${FILES}/page.js"></script>
</body>
</html>
`;
