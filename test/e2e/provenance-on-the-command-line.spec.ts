import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook, textOf } from '@ledger/sheets';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budget, budgetAgain } from '../support/cli';

let folder: string;
const asked = (...args: readonly string[]) =>
  budgetAgain('--store', `embedded:${join(folder, 'data')}`, ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provenance-'));
  const store = ['--store', `embedded:${join(folder, 'data')}`];
  const imported = await budget(
    ...store,
    'import',
    'samples/huaihua-2023/year.yaml',
    '--with-recorded-times',
  );
  expect(imported.code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

describe('what is assumed, on the command line', () => {
  it('is counted by where events come from, with every reason', async () => {
    const { stdout } = await asked('provenance');
    for (const text of [
      '印出 printed',
      '未知 unknown',
      '414 × 整条：',
      '不晚于 not after 2023-01-31',
      '绩效得分 score',
    ])
      expect(stdout).toContain(text);
  });

  it.each(['execution', 'three-public', 'score', 'adjustments', 'vouchers'])(
    'stands under the table of %s',
    async (question) => {
      expect((await asked(question)).stdout).toMatch(
        /※ 含假定的事件 \d+ 个[^※]*\srests\son\s\d+\sassumed\sevents/,
      );
    },
  );

  it('is told to programs beside the answer', async () => {
    const told: unknown = JSON.parse((await asked('--json', 'execution')).stdout);
    expect(told).toMatchObject({ assumed: { events: expect.any(Number), assumptions: expect.any(Array) } });
  });

  it.each([
    ['adjustments', '怀财预〔2023〕6号'],
    ['score', '怀财绩〔2024〕46号'],
    ['report', '怀财绩〔2024〕46号'],
    ['three-public', '怀财行〔2018〕156号'],
    ['warnings', '中华人民共和国预算法'],
  ])('has the policy texts that rule it beneath %s', async (question, text) => {
    expect((await asked(question)).stdout.replaceAll(/\s/g, '')).toMatch(
      new RegExp(`依据ruledby：.*${text}`, 'u'),
    );
    const told: unknown = JSON.parse((await asked('--json', question)).stdout);
    expect(told).toMatchObject({ policyTexts: expect.any(Array) });
  });

  it('stands in workbooks', async () => {
    const file = join(folder, 'execution.xlsx');
    await asked('execution', '--xlsx', file);
    const { sheets } = await readWorkbook(await readFile(file));
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map(textOf)));
    expect(cells.filter((cell) => cell.startsWith('※ 含假定的事件'))).toHaveLength(1);
  });

  it('can be left out: what is known is said, and what is not is refused with the reason', async () => {
    const { stdout } = await asked('execution', '--as-of', '2023-06-30', '--without-assumed');
    expect(stdout).toMatch(/✓\s+年初预算数\s+4738\.83/);
    expect(stdout).toMatch(/×\s+执行数\s+—/);
    expect(stdout).toMatch(/× .*执行数.*：含假定的事件 \d+ 个.*2023-12-31 有印出的数/);
    expect((await asked('score', '--as-of', '2023-06-30', '--without-assumed')).stdout).toMatch(
      /×\s+绩效得分/,
    );
  });

  it('keeps only the parts of a report that are judged without it: nothing is compared with what was computed from it', async () => {
    const whole = (await asked('report')).stdout;
    const known = (await asked('report', '--without-assumed')).stdout;
    expect(known).toMatch(/※ \d+ 个数字账上所算依据假定，未与账比/);
    expect(known).toContain('7.36 + 44.72 + 30 + 10 = 92.08 ≠ 91.16');
    expect(computedIn(known)).toBeLessThan(computedIn(whole));
    expect(known).not.toContain('※ 含假定的事件');
    const told: unknown = JSON.parse((await asked('--json', 'report', '--without-assumed')).stdout);
    expect(told).toMatchObject({
      leftOut: expect.any(Number),
      answer: { reports: [{ leftOut: expect.any(Number) }] },
    });
  });

  it('leaves of the evidence the results of which nothing is assumed, and says why the others are left out', async () => {
    const { stdout } = await asked('evidence', '--without-assumed');
    expect(stdout).toMatch(/※ 未列含假定内容的 \d+ 项 left out/);
    expect(stdout).toMatch(/- \d+ × 完成值.*：佐证照印；报告未指明哪一段说明哪个指标/);
    expect(stdout).toMatch(/其中报告所印的 \d+ 个数字见 budget report/);
    const told: unknown = JSON.parse((await asked('--json', 'evidence', '--without-assumed')).stdout);
    expect(told).toMatchObject({ because: { assumptions: expect.any(Array) } });
  });

  it('leaves at the end of the year what the report prints, and its contradictions', async () => {
    const { stdout } = await asked('known', '--as-of', '2023-12-31');
    expect(stdout).toMatch(/印\s+执行数\s+5989\.98/);
    expect(stdout).toMatch(/印\s+绩效得分\s+91\.16/);
    expect(stdout).toContain('= 92.08 ≠ 91.16');
  });
});

/** How many numbers of a report the ledger computes, as its legend says. */
function computedIn(stdout: string): number {
  return Number(/账上算得 computed (\d+)/u.exec(stdout)?.[1]);
}
