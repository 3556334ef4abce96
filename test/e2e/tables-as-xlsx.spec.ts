import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';
import { seenIn } from '../support/sheets/second-reader';

let folder: string;
const run = (...args: readonly string[]) =>
  budgetAgain('--store', `embedded:${join(folder, 'data')}`, ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
  expect(await run('import', 'samples/huaihua-2023/year.yaml')).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true }));

const asked = async (...question: readonly string[]) => {
  const path = join(folder, `${question[0] ?? ''}.xlsx`);
  const result = await run(...question, '--xlsx', path);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  expect(result.stdout).toContain(path);
  return seenIn(await readFile(path));
};

describe('budget … --xlsx', () => {
  it('writes the figures that it prints as numbers, to the cent, and the basis that repeats them', async () => {
    const [sheet] = await asked('execution', '--as-of', '2023-12-31');
    const total = sheet?.rows.find(([name]) => name === '合计 total');
    expect(total?.slice(1).every((value) => typeof value === 'number')).toBe(true);
    const printed = await run('execution', '--as-of', '2023-12-31');
    const [, token = ''] = /basis (\S+)/.exec(printed.stdout) ?? [];
    const note = sheet?.noteOn('A1') ?? '';
    expect(note).toContain('budget execution --as-of 2023-12-31');
    const [, noted = ''] = /basis (\S+)/.exec(note) ?? [];
    expect(noted).toBe(token);
    expect((await run('execution', '--basis', noted)).stdout).toContain('126.40%');
  });

  it.each([
    ['three-public'],
    ['score'],
    ['adjustments'],
    ['series', '--of', 'execution'],
    ['bridge', '--from-as-of', '2023-06-30'],
    ['changes', '--from-as-of', '2023-03-31'],
    ['warnings'],
    ['events'],
    ['replay'],
    ['what-if', '--rule-set', 'mof-2020'],
    ['check'],
  ])('writes the tables of %s, and no formula', async (...question) => {
    const cells = (await asked(...question)).flatMap((sheet) => sheet.cells);
    expect(cells.length).toBeGreaterThan(5);
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
  });

  it('says where it cannot write', async () => {
    const result = await run('score', '--xlsx', join(folder, '没有', 'x.xlsx'));
    expect([result.code, result.stderr]).toEqual([2, expect.stringContaining('无法写入文件')]);
  });
});

describe('lists that are written and imported again', () => {
  const store = () => ['--store', `embedded:${join(folder, 'linshui')}`];

  beforeAll(async () => {
    expect(await budgetAgain(...store(), 'import', 'samples/linshui-2024/year.yaml')).toMatchObject({
      code: 0,
    });
  });

  it.each(['vouchers', 'appropriation', 'plan', 'adjustments'])('of %s add nothing', async (list) => {
    const path = join(folder, `${list}-again.xlsx`);
    const written = await budgetAgain(...store(), list, 'LS.SLJ', '2024', '--xlsx', path);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    const to = ['--unit', 'LS.SLJ', '--year', '2024'];
    const again = await budgetAgain(...store(), '--as', '李明', 'import', path, ...to);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toMatch(/写入 written 0，.* of [1-9]/);
  });
});
