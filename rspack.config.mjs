import { dirname } from 'node:path';
import process from 'node:process';

/**
 * What Nest's defaults lack. Nest spreads what this returns over its own options, one level deep.
 *
 * - `importMeta: false`: rspack would otherwise write the builder's own source path into the bundle in place of
 *   `import.meta.url`, and the bundle would look for its files on a machine that it does not run on.
 * - `externals`: npm packages and Node's own modules stay outside, also those that exist only with the prefix
 *   (`node:sqlite`). `module-import` keeps a dynamic import of a package dynamic, so that `budget --help` loads no server.
 *   The command line takes packages of hundreds of small files inside: its start takes half the time.
 * - chunk names carry the app's folder and a hash: both apps are written into one `dist`.
 * - `BUILD_DIR`: apps/cli/bin/build.mjs builds beside `dist` and moves the result in when it is whole.
 */
export default (options) => ({
  ...options,
  devtool: 'source-map',
  externals: [
    ({ request }, done) =>
      isOurs(request) || isTakenInside(request, options)
        ? done()
        : done(undefined, `module-import ${request}`),
  ],
  output: {
    ...options.output,
    path: process.env.BUILD_DIR ?? `${import.meta.dirname}/dist`,
    chunkFilename: `${dirname(options.output.filename)}/[id]-[contenthash:8].js`,
  },
  module: {
    ...options.module,
    parser: { javascript: { importMeta: false } },
    rules: options.module.rules.map((rule) => ({ ...rule, use: rule.use.map(withSourceMaps) })),
  },
});

/** What goes inside a bundle: our own files, not what npm or Node brings. */
export function isOurs(request) {
  return request === undefined || /^(\.|\/|[A-Za-z]:[\\/]|@ledger\/)/.test(request);
}

/** Not for the API: packages that stay outside there ask for Nest, which must not be there twice. */
const SMALL_FILES =
  /^(@nestjs\/(common|core|cqrs)|rxjs|zod|hucre|htmlparser2|dom\w+|dom-serializer|entities)(\/|$)/;

function isTakenInside(request, { output }) {
  return output.filename.startsWith('apps/cli/') && SMALL_FILES.test(request);
}

function withSourceMaps(use) {
  return {
    ...use,
    options: { ...use.options, sourceMaps: true, jsc: { ...use.options.jsc, target: 'es2024' } },
  };
}
