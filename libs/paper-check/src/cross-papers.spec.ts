import { describe, expect, it } from '@jest/globals';
import { readPaper, type Paper } from '@ledger/papers';
import { checkAcross, checkPaper, understandPaper } from './check-paper';
import type { PapersReport } from './report';

async function together(...texts: readonly string[]): Promise<PapersReport> {
  const papers = await Promise.all(texts.map(paperOf));
  return {
    papers: papers.map((paper) => checkPaper(paper)),
    ...checkAcross(papers.map((paper) => understandPaper(paper))),
  };
}

function paperOf(text: string): Promise<Paper> {
  return readPaper(new TextEncoder().encode(text));
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

  it('call their figures by paper and id, and each says of itself what it says alone', async () => {
    const texts = [LAST_YEAR, thisYear('30.00', '33.33')];
    const { across, papers } = await together(...texts);
    const named = across.flatMap(({ comparisons }) => comparisons).flatMap(({ figureIds }) => figureIds);
    const printed = papers.map(({ figures }) => figures.map(({ figureId }) => figureId));
    expect(named.map((name) => name.split(':')[0])).toEqual(expect.arrayContaining(['1', '2']));
    for (const name of named) {
      const [paper, figureId] = name.split(':');
      expect(printed[Number(paper) - 1]).toContain(figureId);
    }
    expect(papers).toEqual((await Promise.all(texts.map(paperOf))).map((paper) => checkPaper(paper)));
  });

  it('find the slip into the cell beside across papers too', async () => {
    const rows = [
      ['项目', '2024年预算', '2023年预算'],
      ['“三公”经费', '11.65', '11.65'],
      ['公务用车运行维护费', '8.47', '8.47'],
      ['公务接待费支出', '3.18', '3.18'],
    ].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const budget = `<html><body><h1>某某市水利局2024年部门预算</h1><h2>财政拨款安排的“三公”经费预算表</h2><p>单位：万元</p><table>${rows.join('')}</table></body></html>`;
    const final =
      '某某市水利局2024年度部门决算\n七、三公经费\n公务接待费年初预算为8.47万元，支出决算为8.47万元，完成预算的100.00%。\n';
    const { across } = await together(budget, final);
    expect(across.flatMap(({ repairs }) => repairs).flat()).toContainEqual(
      expect.objectContaining({ figureId: '1:t1.r4.c2', from: '3.18', to: '8.47', misprint: 'neighbour' }),
    );
  });
});
