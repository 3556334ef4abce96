import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const ADDRESS = 'postgres://secretuser:secretword@127.0.0.1:1/secretbase';
/** Runs a program on that address; what it printed, all together. */
async function outcomeOf(program: readonly string[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program], {
    env: { PATH: process.env['PATH'], EVENT_STORE: ADDRESS, PORT: '0' },
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
    'of %s says which setting is wrong and why, and prints nothing of its value',
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

describe('help', () => {
  it.each([[[]], [['store', 'copy']], [['serve']]])(
    'on budget %j names the setting of the store, and nothing of its value',
    async (command) => {
      const { code, said } = await outcomeOf(['apps/cli/bin/budget.mjs', ...command, '--help']);
      expect(code).toBe(0);
      expect(said).toContain('Usage: budget');
      if (command.length === 0) expect(said).toContain('EVENT_STORE');
      expect(said).not.toMatch(/secret|127\.0\.0\.1/);
    },
  );
});
