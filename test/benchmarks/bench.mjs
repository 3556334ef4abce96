// `npm run bench`: bundles the benchmarks with the libraries they measure into dist/benchmarks, and runs them.
import { rspack } from '@rspack/core';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/benchmarks');

await bundle();
const child = spawn(
  process.execPath,
  [
    '--expose-gc',
    '--disable-warning=ExperimentalWarning',
    '--enable-source-maps',
    join(OUT, 'main.js'),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exitCode = await new Promise((done) => child.on('close', (code) => done(code ?? 1)));

async function bundle() {
  const compiler = rspack({
    mode: 'none',
    target: 'node24',
    devtool: 'source-map',
    // Nothing is loaded that the row does not use: what a barrel exports beside it, the framework among it.
    optimization: { sideEffects: true, providedExports: true, usedExports: true },
    context: ROOT,
    entry: { main: './test/benchmarks/main.ts' },
    experiments: { outputModule: true },
    output: { path: OUT, filename: '[name].js', module: true, chunkFormat: 'module' },
    externalsType: 'module-import',
    externals: [
      ({ request }, done) => (isOurs(request) ? done() : done(undefined, `module-import ${request}`)),
    ],
    resolve: {
      extensions: ['.ts', '.js', '.json'],
      tsConfig: join(ROOT, 'tsconfig.json'),
    },
    module: { parser: { javascript: { importMeta: false } }, rules: [typescript()] },
  });
  const stats = await new Promise((done, fail) =>
    compiler.run((error, result) => (error ? fail(error) : done(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only' }));
}

function typescript() {
  return {
    test: /\.ts$/,
    sideEffects: false,
    loader: 'builtin:swc-loader',
    options: {
      sourceMaps: true,
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2024',
      },
    },
  };
}

function isOurs(request) {
  return request === undefined || /^(\.|\/|[A-Za-z]:[\\/]|@ledger\/)/.test(request);
}
