import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** JSX is compiled by Vite itself; `npm run build` gives the folder to build into. */
export default defineConfig({
  root: import.meta.dirname,
  // Brotli and gzip beside each asset, so that the server compresses nothing while it answers.
  plugins: [compression({ include: /\.(js|css|svg)$/, algorithms: ['brotliCompress', 'gzip'] })],
  build: { outDir: resolve(import.meta.dirname, '../../dist/apps/dashboard'), emptyOutDir: true },
  server: { proxy: { '/graphql': 'http://127.0.0.1:3000' } },
});
