import { resolve } from 'node:path';
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { digestsOfDocuments } from './digests';
import { documentsOfPage } from './documents';

/** The first module, which asks, and what draws the page, which it loads dynamically. */
const ASKING = resolve(import.meta.dirname, 'src/main.ts');
const DRAWING = resolve(import.meta.dirname, 'src/app/draw.tsx');

/** Names its chunks and styles in the page: they come beside the first module, not behind it. */
const preloadDrawing: Plugin = {
  name: 'preload-drawing',
  transformIndexHtml: (_, { bundle = {} }) => {
    const all = Object.values(bundle).filter((each) => each.type === 'chunk');
    const wanted = new Set(all.filter(({ moduleIds }) => moduleIds.includes(DRAWING)));
    // A set goes on with what is added meanwhile.
    for (const { imports } of wanted)
      for (const chunk of all) if (imports.includes(chunk.fileName) && !chunk.isEntry) wanted.add(chunk);
    const scripts = [...wanted].map(({ fileName }) => linkTo('modulepreload', fileName));
    const styles = [...wanted].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
    return [...scripts, ...styles.map((name) => linkTo('stylesheet', name))];
  },
};

/** Writes down all that the page asks, beside the page: a server that answers nothing else reads it. */
const listDocuments: Plugin = {
  name: 'list-documents',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'documents.graphql', source: documentsOfPage() });
  },
};

function linkTo(rel: string, name: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `/${name}` }, injectTo: 'head' };
}

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** All that draws first is one file: each file more is a request more, to a server that has just begun. */
function chunkOf(id: string, graph: Graph): string | undefined {
  return importedBy(DRAWING, graph).has(id) && !importedBy(ASKING, graph).has(id) ? 'drawing' : undefined;
}

function importedBy(first: string, graph: Graph): ReadonlySet<string> {
  const all = new Set([first]);
  // A set goes on with what is added meanwhile.
  for (const id of all) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) all.add(imported);
  return all;
}

/** JSX is compiled by Vite itself; `npm run build` gives the folder to build into. */
export default defineConfig({
  root: import.meta.dirname,
  // Brotli and gzip beside each asset, also the smallest, so that the server compresses nothing while it answers.
  plugins: [
    digestsOfDocuments,
    preloadDrawing,
    listDocuments,
    compression({ include: /\.(js|css|svg)$/, algorithms: ['brotliCompress', 'gzip'], threshold: 0 }),
  ],
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/apps/dashboard'),
    emptyOutDir: true,
    // What the page contains is passed on with its licences.
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: chunkOf, debugName: 'drawing' }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000' } },
});
