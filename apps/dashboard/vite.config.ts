import { resolve } from 'node:path';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** What draws the page, loaded dynamically by the first module. */
const DRAWING = '/src/app/draw.tsx';

/** Names its chunks and styles in the page: they come beside the first module, not behind it. */
const preloadDrawing: Plugin = {
  name: 'preload-drawing',
  transformIndexHtml: (_, { bundle = {} }) => {
    const all = Object.values(bundle).filter((each) => each.type === 'chunk');
    const wanted = new Set(all.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(DRAWING)));
    // A set goes on with what is added meanwhile.
    for (const { imports } of wanted)
      for (const chunk of all) if (imports.includes(chunk.fileName) && !chunk.isEntry) wanted.add(chunk);
    const scripts = [...wanted].map(({ fileName }) => linkTo('modulepreload', fileName));
    const styles = [...wanted].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
    return [...scripts, ...styles.map((name) => linkTo('stylesheet', name))];
  },
};

function linkTo(rel: string, name: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `/${name}` }, injectTo: 'head' };
}

/** JSX is compiled by Vite itself; `npm run build` gives the folder to build into. */
export default defineConfig({
  root: import.meta.dirname,
  // Brotli and gzip beside each asset, also the smallest, so that the server compresses nothing while it answers.
  plugins: [
    preloadDrawing,
    compression({ include: /\.(js|css|svg)$/, algorithms: ['brotliCompress', 'gzip'], threshold: 0 }),
  ],
  build: { outDir: resolve(import.meta.dirname, '../../dist/apps/dashboard'), emptyOutDir: true },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000' } },
});
