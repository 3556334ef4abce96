import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';

let folder: string;
const ask = (...args: readonly string[]) =>
  budgetAgain('--store', `embedded:${join(folder, 'data')}`, ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'why-'));
  await ask('import', 'samples/huaihua-2023/year.yaml');
});
afterAll(() => rm(folder, { recursive: true }));

describe('why a figure moved, on the command line', () => {
  it('gives the year as a series and explains which step it does not know', async () => {
    const series = await ask('series', '--of', 'execution', '--step', 'month');
    expect(series.stdout).toMatch(/2023-12-31 .* 5,989\.98 +126\.40% +100\.00%/);
    expect(await ask('series', '--step', 'week')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('event, day, month'),
    });
  });

  it('says what would be under other rules and without a document, with all that refers to it', async () => {
    const { stdout } = await ask('what-if', '--rule-set', 'mof-2020', '--without', '怀财预追〔2023〕11号');
    expect(stdout).toMatch(/adjusted +YUAN +59899800\.00 +56231100\.00 +-3668700\.00/);
    expect(stdout).toContain('除去 left out 2');
    expect((await ask('score')).stdout).toContain('92.08');
  });

  it('prints the steps of a replay where there is no terminal to walk in, and says so', async () => {
    const { code, stdout, stderr } = await ask('replay', '--step');
    expect(code).toBe(0);
    expect(stderr).toContain('--step needs a terminal');
    expect(stdout.split('\n').length).toBeGreaterThan(528);
  });
});
