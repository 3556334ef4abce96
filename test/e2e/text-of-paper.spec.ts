import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgetAgain } from '../support/cli';

/** An invented paper with the same chapters in two of its parts. */
const PAPER = `某县水利局2024年度部门决算

第一部分 概况
一、主要职能
负责水利工作，内设5个科室。
第二部分 情况说明
一、收入支出总体情况
2024年度收入1,200.00万元，其中：财政拨款收入1,000.00万元，其他收入100.00万元。收入1,200.00万元全部到位。
二、"三公"经费
2024年度“三公”经费支出3.50万元，其中公务接待费1.50万元，公务用车费2.00万元。
另有2台（套）设备。
`;

describe('a paper that was read and became a year', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const store = (name: string) => ['--store', `embedded:${at(name)}`];
  const report = async (of: string) =>
    (await budgetAgain(...store(of), 'report')).stdout.split('\n').slice(1).join('\n');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'text-of-paper-'));
    await writeFile(at('paper.txt'), PAPER);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['an invented paper', () => at('paper.txt'), '财政拨款收入1,000.00万元'],
    ['a self-evaluation', () => 'samples/papers/huaihua-2023-report.txt', '成交价款21.29亿元'],
    [
      'final accounts',
      () => 'samples/papers/putuo-guihua-ziran-2024-juesuan.pdf',
      '收入支出决算总体情况说明',
    ],
    ['a budget', () => 'samples/papers/putuo-caizheng-2025-yusuan.pdf', '财政业务指导与宣传'],
  ])(
    'shows its text with the numbers marked, and so after its year file was read again: %s',
    async (name, paper, words) => {
      const [first, second] = [`${name} 1`, `${name} 2`];
      await budgetAgain('paper', 'check', paper(), '--year-file', at(`${first}.yaml`));
      const imported = await budgetAgain(...store(first), 'import', at(`${first}.yaml`));
      expect(imported).toMatchObject({ code: 0 });
      const shown = await report(first);
      // A line ends where it is full, and each number has its sign.
      expect(shown.replaceAll(/\n\s*|[＝✓·✗○]\d*/gu, '')).toContain(words);
      expect(shown).toMatch(/\d\.\d\d(?:万元|亿元)＝/u);
      await budgetAgain(...store(first), 'export', '--out', at(second));
      expect(await readFile(join(at(second), 'year.yaml'), 'utf8')).toMatch(/^ {6}text: \|/mu);
      const again = await budgetAgain(...store(second), 'import', join(at(second), 'year.yaml'));
      expect(again).toMatchObject({ code: 0 });
      expect(await report(second)).toBe(shown);
    },
    120_000,
  );

  it('puts what fails into the part that prints it, though another part has the same chapter', async () => {
    await budgetAgain('paper', 'check', at('paper.txt'), '--year-file', at('parts.yaml'));
    await budgetAgain(...store('parts'), 'import', at('parts.yaml'));
    const lines = (await report('parts')).split('\n');
    const failing = lines.findIndex((line) => line.includes('→ ✗'));
    expect(lines.findIndex((line) => line.includes('第二部分'))).toBeLessThan(failing);
    expect(failing).toBeLessThan(lines.findIndex((line) => line.includes('二、"三公"经费')));
  });
});
