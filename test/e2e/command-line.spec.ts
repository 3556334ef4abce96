import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budget, budgetAgain, printed, startBudget } from '../support/cli';

let folder: string;
const store = () => ['--store', `embedded:${join(folder, 'data')}`];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('npm start', () => {
  it('plays the sample year once, prints what it adds up to on every start, and serves', async () => {
    const first = startBudget(...store(), 'start');
    const text = await printed(first, '/graphql');
    for (const figure of [
      '126.40%',
      '177.18%',
      '75.17%',
      '35.92',
      '92.08',
      '91.16',
      '优秀',
      '5 处矛盾',
      '得分回放',
    ])
      expect(text).toContain(figure);
    const second = await budget(...store(), 'import', 'samples/huaihua-2023/year.yaml');
    expect(second).toMatchObject({ code: 4 });
    expect(second.stderr).toContain('STORE_LOCKED');
    const beside = await budgetAgain(...store(), 'score');
    expect(beside).toMatchObject({ code: 0 });
    expect(beside.stdout).toContain('92.08');
    first.kill('SIGINT');
    expect(await once(first, 'close')).toEqual([0, null]);

    const again = startBudget(...store(), 'start');
    const figures = await printed(again, '/graphql');
    expect(figures).toContain('92.08');
    expect(figures).not.toContain('得分回放');
    again.kill('SIGTERM');
    expect(await once(again, 'close')).toEqual([0, null]);
  });

  it('gives other figures for 30 June as known then than as known today', async () => {
    const known = await budgetAgain(
      ...store(),
      'score',
      '--as-of',
      '2023-06-30',
      '--known-at',
      '2023-06-30T23:59:59+08:00',
    );
    const today = await budgetAgain(...store(), 'score', '--as-of', '2023-06-30');
    expect(known.stdout).toMatch(/得分 score 23\.98/);
    expect(today.stdout).toMatch(/得分 score 27\.29/);
  });

  it('exports a year that imports to the same figures', async () => {
    expect(await budgetAgain(...store(), 'export', '--out', join(folder, 'export'))).toMatchObject({
      code: 0,
    });
    const copy = ['--store', `embedded:${join(folder, 'copy')}`];
    expect(
      await budgetAgain(...copy, 'import', join(folder, 'export/year.yaml'), '--with-recorded-times'),
    ).toMatchObject({ code: 0 });
    for (const question of ['execution', 'three-public', 'score', 'adjustments', 'check']) {
      const [ours, theirs] = await Promise.all([
        budgetAgain(...store(), '--json', question),
        budgetAgain(...copy, '--json', question),
      ]);
      expect(answerOf(theirs.stdout)).toEqual(answerOf(ours.stdout));
    }
  });

  it('replaces another file by an export only where it is told to', async () => {
    const path = join(folder, 'kept', 'year.yaml');
    await mkdir(join(folder, 'kept'));
    await writeFile(path, '# typed by hand');
    const again = (...more: readonly string[]) =>
      budgetAgain(...store(), 'export', '--out', join(folder, 'kept'), ...more);
    expect(await again()).toMatchObject({ code: 2 });
    expect(await readdir(join(folder, 'kept'))).toEqual(['year.yaml']);
    expect(await readFile(path, 'utf8')).toBe('# typed by hand');
    expect(await again('--overwrite')).toMatchObject({ code: 0 });
    expect(await readFile(path, 'utf8')).toMatch(/^yearFile: 1/);
    expect(await again()).toMatchObject({ code: 0 });
  });
});

describe('budget import', () => {
  const broken = async (change: (yaml: string) => string) => {
    const target = join(folder, 'broken');
    await cp('samples/huaihua-2023', target, { recursive: true });
    const yaml = change(await readFile(join(target, 'year.yaml'), 'utf8'));
    await writeFile(join(target, 'year.yaml'), yaml);
    return budgetAgain(
      '--store',
      `embedded:${join(folder, 'broken-data')}`,
      'import',
      join(target, 'year.yaml'),
    );
  };

  it('names line and mend of a malformed file, and writes nothing', async () => {
    const result = await broken((yaml) => yaml.replace('mode: record', 'mode: sometimes'));
    expect(result).toMatchObject({ code: 2 });
    expect(result.stderr).toMatch(/year\.yaml:\d+:\d+/);
  });

  it('tells how to declare a code that no table knows', async () => {
    const result = await broken((yaml) =>
      yaml.replace('general/basic/22001/-/310', 'general/basic/22001/-/399'),
    );
    expect(result.code).not.toBe(0);
    expect(result.stdout + result.stderr).toMatch(/399/);
    expect(await budgetAgain('--store', `embedded:${join(folder, 'broken-data')}`, 'units')).toMatchObject({
      code: 0,
    });
  });

  it('says which file is missing', async () => {
    const result = await budgetAgain(...store(), 'import', join(folder, 'nowhere.yaml'));
    expect(result).toMatchObject({ code: 2 });
    expect(result.stderr).toContain('nowhere.yaml');
  });
});

/** The answer without the ids and positions that are the store's own. */
function answerOf(json: string): string {
  return json.slice(json.indexOf('"answer"')).replace(/"(eventId|position)": "[^"]*"/g, '');
}
