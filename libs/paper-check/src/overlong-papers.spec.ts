import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

const TITLE = '某某市水利局2024年度部门决算';

async function reportOn(text: string) {
  const { findings, coverage, notJudged } = checkPaper(await readPaper(new TextEncoder().encode(text)));
  return { findings, coverage, reasons: notJudged.map(({ reason }) => reason) };
}

function listed(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index)).join('，');
}

function table(rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  return `<html><body><h1>${TITLE}</h1><table>${rows.map(row).join('')}</table></body></html>`;
}

describe('what no paper has', () => {
  it.each([
    ['a number of 19,000 digits', `${'1'.repeat(19_000)}万元。`],
    ['a sentence of 100,000 characters without a mark', `${'收入支出预算增加减少'.repeat(10_000)}5.00万元。`],
    ['brackets in brackets', `${'（'.repeat(10_000)}5.00万元${'）'.repeat(10_000)}。`],
  ])('is read: %s', async (_, text) => {
    expect(await reportOn(`${TITLE}\n${text}`)).toEqual({
      findings: [],
      coverage: { read: 1, seen: 1 },
      reasons: [],
    });
  });

  it('is listed as not judged: a sentence of 5,000 amounts; the sentences next to it are judged', async () => {
    const wrong = '支出合计10.00万元，其中：基本支出6.00万元，项目支出5.00万元。';
    const { findings, coverage, reasons } = await reportOn(
      `${TITLE}\n${listed(5_000, (index) => `项目支出${String(index)}.00万元`)}。\n${wrong}`,
    );
    expect([findings.length, coverage]).toEqual([1, { read: 3, seen: 5_003 }]);
    expect(reasons).toEqual(['第 1 页一个段落的数字超过 1500 个，没有核对：请按原文分段']);
  });

  it('is listed as not judged: a table of more than 100,000 cells', async () => {
    const rows = Array.from({ length: 25_001 }, () => ['2080505', '养老', '5.00', '5.00']);
    const { findings, coverage, reasons } = await reportOn(
      table([['科目编码', '科目名称', '合计', '基本支出'], ...rows]),
    );
    expect([findings.length, coverage.read]).toEqual([0, 0]);
    expect(reasons).toEqual(['第 1 页的表超过 100000 个单元格，其中的数没有读']);
  });

  it.each([
    [
      'in columns',
      table([['指标', '分值', '得分'], ...Array.from({ length: 600 }, () => ['巡护', '5', '5'])]),
    ],
    ['as running text', `${TITLE}\n指标 分值 得分 ${'巡护里程 5 5 '.repeat(5_000)}`],
  ])('is listed as not judged: a form of more points than a form has, %s', async (_, text) => {
    const { findings, reasons } = await reportOn(text);
    expect(findings).toEqual([]);
    expect(reasons).toContain('第 1 页绩效表的各列分不清，其中的分值、得分没有核对');
  });

  it('is no reason to wait: rows under one code, and rows of one total', async () => {
    const rows = Array.from({ length: 8_000 }, () => ['2080505', '养老', '5.00', '3.00', '2.00']);
    const { findings, coverage } = await reportOn(
      table([['科目编码', '科目名称', '合计', '基本支出', '项目支出'], ...rows]),
    );
    expect([findings, coverage]).toEqual([[], { read: 24_000, seen: 24_000 }]);
  });
});
