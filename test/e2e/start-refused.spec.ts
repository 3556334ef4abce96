import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '../support/child-environment';
import { budgetAgainWith, printed, startBudget } from '../support/cli';

const ADDRESS = 'postgres://secretuser:secretword@127.0.0.1:1/secretbase';
/** Runs a program, on that address where `env` names no other; what it printed, all together. */
async function outcomeOf(program: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH, NODE_COMPILE_CACHE } = childEnvironment();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program], {
    env: { PATH, NODE_COMPILE_CACHE, EVENT_STORE: ADDRESS, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

const PROGRAMS = {
  'the API': ['dist/apps/api/main.js'],
  'the command line': ['apps/cli/bin/budget.mjs', 'serve'],
};

describe('a start without its store', () => {
  it.each(Object.keys(PROGRAMS))(
    'of %s says which setting is wrong and why, and does not print its value',
    async (name) => {
      const program = Object.entries(PROGRAMS).find(([key]) => key === name)?.[1] ?? [];
      const { code, said } = await outcomeOf(program);
      expect(code).not.toBe(0);
      expect(said).toContain('EVENT_STORE');
      expect(said).toContain('ECONNREFUSED');
      expect(said).not.toMatch(/secret|127\.0\.0\.1/);
    },
  );
});

const STARTS = {
  'the API': ['dist/apps/api/main.js'],
  'budget serve': ['apps/cli/bin/budget.mjs', 'serve'],
  'budget start': ['apps/cli/bin/budget.mjs', 'start'],
};

describe.each(Object.entries(STARTS))('a start of %s', (_, program) => {
  let folder: string;
  let env: Readonly<Record<string, string>>;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
    env = { EVENT_STORE: `embedded:${join(folder, 'store')}`, DATA_DIR: join(folder, 'data') };
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('on a port in use names PORT, with the exit code for a wrong setting, and makes no folder', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { code, said } = await outcomeOf(program, { ...env, PORT: String(portOf(taken.address())) });
    taken.close();
    expect(said).toContain('PORT: 端口');
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });

  it('with a missing folder of documents names LISTED_DOCUMENTS, and makes no folder', async () => {
    const documents = { FREE_DOCUMENTS: 'nobody', LISTED_DOCUMENTS: join(folder, 'nowhere') };
    const { code, said } = await outcomeOf(program, { ...env, ...documents });
    expect(said).toContain('LISTED_DOCUMENTS: ');
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });

  it('on a store that another process is writing to says so, with the exit code for it', async () => {
    const first = startBudget('--store', env['EVENT_STORE'] ?? '', 'serve');
    await printed(first, 'Ctrl-C');
    const { code, said } = await outcomeOf(program, env);
    first.kill('SIGTERM');
    await once(first, 'close');
    expect(said).toMatch(/another process/);
    expect(code).toBe(4);
  });
});

it.each(Object.entries(STARTS))(
  'a start of %s that listens beyond this machine, without a provider, says what to set',
  async (_, program) => {
    const folder = await mkdtemp(join(tmpdir(), 'start-'));
    const { code, said } = await outcomeOf(program, { EVENT_STORE: `embedded:${folder}`, HOST: '0.0.0.0' });
    expect(said).toContain('OIDC_ISSUER: ');
    expect(said).toContain('HOST=127.0.0.1');
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  },
);

it.each([
  {
    start: 'budget start',
    env: { EVENT_STORE: 'embedded:/proc/ledger' },
    words: /EVENT_STORE.*\/proc\/ledger/,
    exit: 4,
  },
  {
    start: 'the API',
    env: { EVENT_STORE: 'embedded::memory:', DATA_DIR: '/sys/ledger' },
    words: /DATA_DIR: /,
    exit: 2,
  },
] as const)(
  'a start of $start with $env, where no folder can be made, names the setting and ends',
  async ({ start, env, words, exit }) => {
    const { code, said } = await outcomeOf(STARTS[start], env);
    expect(said).toMatch(words);
    expect(said).not.toContain('    at ');
    expect(code).toBe(exit);
  },
);

it('a start on a Node version that is too old says which is needed, with the exit code for wrong usage', async () => {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.1.0' } })`;
  const program = [
    '--import',
    `data:text/javascript,${encodeURIComponent(older)}`,
    'apps/cli/bin/budget.mjs',
  ];
  const { code, said } = await outcomeOf([...program, 'start']);
  expect(said).toContain('24.2');
  expect(code).toBe(2);
});

it('a SIGTERM to npm start ends the server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'start-'));
  const child = spawn('npm', ['start'], {
    env: {
      ...childEnvironment(),
      EVENT_STORE: `embedded:${join(folder, 'store')}`,
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await printed(child, 'Ctrl-C');
  child.kill('SIGTERM');
  // The pipes close once no process of it writes to them any more.
  await once(child, 'close');
  await rm(folder, { recursive: true });
});

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('help', () => {
  it.each([[[]], [['store', 'copy']], [['serve']]])(
    'on budget %j names the setting of the store, and nothing of its value',
    async (command) => {
      const ended = await budgetAgainWith({ EVENT_STORE: ADDRESS }, ...command, '--help');
      const [{ code }, said] = [ended, ended.stdout + ended.stderr];
      expect(code).toBe(0);
      expect(said).toContain('Usage: budget');
      if (command.length === 0) expect(said).toContain('EVENT_STORE');
      expect(said).not.toMatch(/secret|127\.0\.0\.1/);
    },
  );
});
