import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPapers } from './check-paper';
import type { PapersReport } from './report';

async function together(...texts: readonly string[]): Promise<PapersReport> {
  const papers = await Promise.all(texts.map((text) => readPaper(new TextEncoder().encode(text))));
  return checkPapers(papers);
}

const LAST_YEAR = '某某市水利局2023年度部门决算\n三、支出决算情况说明\n本年支出合计100.00万元。\n';

function thisYear(change: string, rate: string): string {
  return `某某市水利局2024年度部门决算\n三、支出决算情况说明\n本年支出合计120.00万元。与2023年度相比，本年支出合计增加${change}万元，增长${rate}%。\n`;
}

describe('several papers of one office', () => {
  it('hold where last year less this change is what last year said', async () => {
    const { across, duties } = await together(LAST_YEAR, thisYear('20.00', '20.00'));
    expect(across).toEqual([]);
    expect(duties).toMatchObject([{ duty: 'PAPER_TO_PAPER', held: 1 }]);
  });

  it('contradict each other where it is not, though each paper holds by itself', async () => {
    const { across, papers } = await together(LAST_YEAR, thisYear('30.00', '33.33'));
    expect(papers.map(({ findings }) => findings)).toEqual([[], []]);
    expect(across).toMatchObject([{ comparisons: [{ printed: '本年支出合计 100.00万元' }] }]);
  });

  it('owe each other nothing where the offices differ', async () => {
    const { duties } = await together(LAST_YEAR.replace('水利局', '农业局'), thisYear('30.00', '33.33'));
    expect(duties).toEqual([]);
  });

  it('hold the year-start budget of final accounts against the budget', async () => {
    const budget = '某某市水利局2024年部门预算\n二、三公经费\n公务接待费2.00万元。\n';
    const final =
      '某某市水利局2024年度部门决算\n七、三公经费\n公务接待费年初预算为3.00万元，支出决算为1.50万元，完成预算的50.00%。\n';
    const { across } = await together(budget, final);
    expect(across).toHaveLength(1);
    expect(across[0]?.repairs.flat().map(({ from, to }) => `${from}→${to}`)).toEqual([
      '2.00→3.00',
      '3.00→2.00',
    ]);
  });
});
