import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { budgetAgain } from '../support/cli';
import { HUAIHUA } from '../support/import-sample';

const ANSWER = z.object({
  answer: z.object({
    results: z.array(
      z.object({
        replaced: z.boolean(),
        items: z.array(
          z.object({
            kind: z.string(),
            figureId: z.string().optional(),
            state: z.string().optional(),
            inReport: z
              .object({
                heading: z.string(),
                passage: z.string(),
                figure: z.object({ standing: z.string() }),
              })
              .optional(),
          }),
        ),
      }),
    ),
  }),
});

describe('evidence on the command line', () => {
  let folder: string;
  let content: Buffer;
  let digest: string;
  const store = () => ['--store', `embedded:${folder}/store`];
  const evidence = (...more: readonly string[]) =>
    budgetAgain(...store(), ...more, 'evidence', HUAIHUA, '2023');
  const kept = () => join(folder, 'store', 'evidence', digest.slice(0, 2), digest);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evidence-command-'));
    content = await readFile('samples/papers/huaihua-2023-report.txt');
    digest = createHash('sha256').update(content).digest('hex');
    const imported = await budgetAgain(...store(), 'import', 'samples/huaihua-2023/year.yaml');
    expect(imported.code).toBe(0);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('lists every item of every result, a figure with how it stands in its report', async () => {
    const { code, stdout } = await evidence();
    expect(code).toBe(0);
    expect(stdout).toMatch(/高新区成交价款 5\.29亿元\s+六（二）6（2）\s+＝ 报告内相符 held/u);
    expect(stdout).toMatch(/田长 19762名\s+六（二）6（1）\s+· 仅记录 recorded only/u);
    expect(stdout).toMatch(/huaihua-2023-report\.txt.+○ 未存入本系统 not stored here\s+31607/u);
    expect(stdout).toContain('已被替代 replaced');
    const { answer } = ANSWER.parse(JSON.parse((await evidence('--json')).stdout));
    const items = answer.results.flatMap((result) => result.items);
    const deals = items.find(({ figureId }) => figureId === 'deals');
    expect(deals?.inReport).toMatchObject({ figure: { standing: 'held' } });
    expect(deals?.inReport?.passage).toContain('30宗');
    expect(new Set(items.flatMap(({ state }) => state ?? []))).toEqual(new Set(['not-stored']));
  });

  it('verifies files: a matching file is no finding, different content exits with 1 and is not copied', async () => {
    await mkdir(join(kept(), '..'), { recursive: true });
    await writeFile(kept(), content);
    const out = join(folder, 'copies');
    const verified = await budgetAgain(...store(), 'evidence', HUAIHUA, '2023', '--out', out);
    expect(verified.code).toBe(0);
    expect(verified.stdout).toContain('✓ 完好 verified');
    expect(await readFile(join(out, 'huaihua-2023-report.txt'))).toEqual(content);
    const again = await budgetAgain(...store(), 'evidence', HUAIHUA, '2023', '--out', out);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('--overwrite') });
    await chmod(kept(), 0o600);
    await writeFile(kept(), content.subarray(1));
    const damaged = await budgetAgain(...store(), 'evidence', HUAIHUA, '2023', '--out', `${out}-2`);
    expect(damaged.code).toBe(1);
    expect(damaged.stdout).toContain('✗ 已损坏 damaged');
    await expect(readFile(join(`${out}-2`, 'huaihua-2023-report.txt'))).rejects.toThrow('ENOENT');
  });

  it('stands under the scorecard, only of the results that count', async () => {
    const { stdout } = await budgetAgain(...store(), 'score', HUAIHUA, '2023');
    expect(stdout).toContain('佐证 evidence of results');
    expect(stdout).toMatch(/附件 file\s+huaihua-2023-report\.txt/u);
    expect(stdout).not.toContain('已被替代 replaced');
    const { stdout: json } = await budgetAgain(...store(), '--json', 'score', HUAIHUA, '2023');
    const { answer } = z
      .object({ answer: z.object({ evidence: z.array(z.object({ replaced: z.boolean() })) }) })
      .parse(JSON.parse(json));
    expect(answer.evidence.length).toBeGreaterThan(0);
    expect(answer.evidence.every(({ replaced }) => !replaced)).toBe(true);
  });
});
