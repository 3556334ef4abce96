import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { static as serveStatic, type NextFunction, type Request, type Response, type Router } from 'express';

const EXAMPLE = `# 按 Ctrl-Enter 运行 press Ctrl-Enter to run
{
  units { edges { node { unitCode name years } } }
  budgetYears(year: 2023) {
    edges {
      node {
        unitCode
        basis { asOf cut token }
        execution { totals { initial adjusted executed rates { executionInitial { percent } } } }
        threePublic { executed control { total } }
        scorecard { total { earned lost open } grade { name { zh } } }
        contradictions { findings { label witnesses { chapter text { zh } } } }
      }
    }
  }
}
`;

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
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:",
    );
    response.type('html').send(page);
  });
}

const SCRIPT = `
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: ${JSON.stringify(EXAMPLE)}, defaultEditorToolsVisibility: true }),
);
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
