import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { budgetAgain } from '../support/cli';

const REPORT = 'samples/papers/huaihua-2023-report.txt';

const answer = z.object({
  papers: z.array(z.object({ findings: z.array(z.object({ comparisons: z.array(z.looseObject({})) })) })),
  against: z.array(
    z.object({
      unitCode: z.string(),
      fiscalYear: z.number(),
      asOf: z.string(),
      compared: z.array(
        z.object({
          figure: z.object({ figureId: z.string(), value: z.string() }),
          verdict: z.string(),
          recomputed: z.string(),
          difference: z.string(),
        }),
      ),
      notCompared: z.array(z.object({ reason: z.object({ zh: z.string(), en: z.string() }) })),
    }),
  ),
});

let folder: string;
const paper = (...options: readonly string[]) =>
  budgetAgain('--store', `embedded:${join(folder, 'data')}`, ...options);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'against-'));
  expect(await paper('import', 'samples/huaihua-2023/year.yaml')).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true }));

describe('a paper held against the year of a ledger', () => {
  it('differs from it only where the report contradicts itself, and says what was not compared', async () => {
    const { stdout, code } = await paper('--json', 'paper', 'check', REPORT, '--against');
    expect(code).toBe(0);
    const {
      against: [against],
      papers,
    } = answer.parse(JSON.parse(stdout));
    expect(against).toMatchObject({ unitCode: '431200.ZRZYGH', fiscalYear: 2023, asOf: '2023-12-31' });
    const differing = against?.compared.filter(({ verdict }) => verdict === 'contradicts') ?? [];
    expect(differing.map(({ figure, recomputed }) => [figure.value, recomputed])).toEqual([
      ['153.33', '154.41'],
      ['128', '113'],
    ]);
    const inFindings = JSON.stringify(papers[0]?.findings);
    for (const { figure } of differing) expect(inFindings).toContain(`"${figure.figureId}"`);
    expect(against?.compared.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThanOrEqual(15);
    expect(against?.notCompared.length).toBeGreaterThan(0);
  });

  it('spells both sides out for people, and fails with --strict', async () => {
    const { stdout, code } = await paper('paper', 'check', REPORT, '--against', '--strict');
    expect(stdout).toContain('日常公用经费 文本 printed 153.33万元 ≠ 账上 ledger 154.41万元，差 -1.08万元');
    expect(code).not.toBe(0);
  });

  it('names the unit that the store has not', async () => {
    const { stderr, code } = await paper('paper', 'check', REPORT, '--against', '--unit', 'NOBODY');
    expect(code).not.toBe(0);
    expect(stderr).toContain('NOBODY');
  });
});
