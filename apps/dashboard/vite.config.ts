import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** JSX is compiled by Vite itself; `npm run build` gives the folder to build into. */
export default defineConfig({
  root: import.meta.dirname,
  build: { outDir: resolve(import.meta.dirname, '../../dist/apps/dashboard'), emptyOutDir: true },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000' } },
});
