import { rspack } from '@rspack/core';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { isOurs } from '../../rspack.config.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Bundles a program with the libraries it is about into dist/<name>, and runs it with the arguments of this process.
 * @param {{ name: string, entry: string, options?: readonly string[] }} program `options` are for Node
 * @returns {Promise<number>} exit code
 */
export async function runBundled({ name, entry, options = [] }) {
  const out = join(ROOT, 'dist', name);
  await bundle(entry, out);
  const child = spawn(
    process.execPath,
    [
      ...options,
      '--disable-warning=ExperimentalWarning',
      '--enable-source-maps',
      join(out, 'main.js'),
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  );
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}

async function bundle(entry, path) {
  const compiler = rspack({
    mode: 'none',
    target: 'node24',
    devtool: 'source-map',
    // Nothing is loaded that is not used: what a barrel exports beside it, the framework among it.
    optimization: { sideEffects: true, providedExports: true, usedExports: true },
    context: ROOT,
    entry: { main: entry },
    experiments: { outputModule: true },
    output: { path, filename: '[name].js', module: true, chunkFormat: 'module' },
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
