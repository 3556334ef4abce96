// Builds the apps into dist when their sources are not the ones that dist was built from.
// As a script: `node apps/cli/bin/build.mjs [--force]`. Plain JavaScript: it runs before anything is built.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../../..');
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, 'sources.sha256');
const NEST = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const SOURCES = ['apps/api', 'apps/cli', 'apps/dashboard', 'libs'];
const CONFIGS = ['nest-cli.json', 'package-lock.json', 'rspack.config.mjs', 'tsconfig.json'];
const NOT_BUILT = /\.spec\.ts$|\.mjs$|\.md$|^\./;
const LOCK_TIMEOUT_MS = 5 * 60_000;

/**
 * Makes dist the build of the present sources. Does nothing where it already is, or where only dist was installed.
 * @param {{ force?: boolean }} options `force` builds in any case
 * @returns {Promise<number>} exit code; not 0 after the compiler's messages have been printed
 */
export async function buildIfStale({ force = false } = {}) {
  const apps = ['cli', 'api'].filter((app) => existsSync(join(ROOT, 'apps', app, 'src/main.ts')));
  if (apps.length === 0 || (!force && builtFrom() === digestOfSources())) return 0;
  if (!existsSync(NEST)) {
    console.error('dist 与源码不符，且未安装编译工具：请先运行 npm ci。');
    console.error(
      'dist is not the build of these sources and the compiler is not installed: run npm ci first.',
    );
    return 1;
  }
  const release = await takeBuildLock();
  try {
    const digest = digestOfSources();
    // Another process may have built while this one waited for the lock.
    if (!force && builtFrom() === digest) return 0;
    return await build(apps, digest);
  } finally {
    release();
  }
}

/** Programs of threads that the API starts. */
const THREADS = ['question-worker', 'paper-worker', 'import-worker'];

async function build(apps, digest) {
  console.error('正在编译… building…');
  const next = join(DIST, '.next');
  rmSync(next, { recursive: true, force: true });
  for (const args of [
    [NEST, 'build', ...apps, ...(apps.includes('api') ? THREADS : []), '--parallel'],
    [VITE, 'build', 'apps/dashboard', '--outDir', join(next, 'apps/dashboard')],
  ]) {
    const { code, output } = await run(args, next);
    if (code !== 0) {
      console.error(output);
      return code;
    }
  }
  rmSync(STAMP, { force: true });
  rmSync(join(DIST, '.old'), { recursive: true, force: true });
  if (existsSync(join(DIST, 'apps'))) renameSync(join(DIST, 'apps'), join(DIST, '.old'));
  renameSync(join(next, 'apps'), join(DIST, 'apps'));
  keepFormerAssets();
  rmSync(join(DIST, '.old'), { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
  // Last: a build that was killed half way leaves no stamp and is done again.
  writeFileSync(STAMP, digest);
  return 0;
}

/** How long assets are kept of builds before the last one. */
const KEPT_MS = 24 * 60 * 60_000;

/**
 * A server that runs still hands out the page that it started with, and an open page loads its parts as they are needed:
 * their files stay beside the new ones, as far as those have other names.
 */
function keepFormerAssets() {
  const [old, built] = [join(DIST, '.old/dashboard'), join(DIST, 'apps/dashboard')];
  mkdirSync(join(built, 'former'));
  const keep = (folder, isKept) => {
    const names = existsSync(join(old, folder)) ? readdirSync(join(old, folder)) : [];
    for (const name of names)
      if (!existsSync(join(built, 'assets', name)) && isKept(join(old, folder, name)))
        renameSync(join(old, folder, name), join(built, 'former', name));
  };
  keep('former', (file) => Date.now() - statSync(file).mtimeMs < KEPT_MS);
  keep('assets', (file) => !/\.(br|gz)$/.test(file));
}

function run(args, outputDir) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, BUILD_DIR: outputDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** One builder at a time. SQLite's lock dies with the process that holds it, a lock file would not. */
async function takeBuildLock() {
  const { DatabaseSync } = await import('node:sqlite');
  mkdirSync(DIST, { recursive: true });
  const lock = new DatabaseSync(join(DIST, '.build-lock'), { timeout: LOCK_TIMEOUT_MS });
  lock.exec('BEGIN EXCLUSIVE');
  return () => lock.close();
}

function builtFrom() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
}

function digestOfSources() {
  const hash = createHash('sha256');
  for (const file of [...CONFIGS, ...SOURCES.flatMap(builtFilesUnder)]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function builtFilesUnder(folder) {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries
    .filter((entry) => !NOT_BUILT.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? builtFilesUnder(path) : [path];
    });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await buildIfStale({ force: process.argv.includes('--force') });
}
