import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { paperFacts } from './paper-facts';

async function factsOf(text: string, ...runningLines: readonly string[]) {
  const paper = await readPaper(new TextEncoder().encode(text));
  return paperFacts({ ...paper, runningLines });
}

const BEHIND_A_SCANNED_COVER = [
  '目录',
  '第一部分 某某市水利局概况',
  '一、主要职能',
  '第二部分 2023年度部门决算表',
  '一、收入支出决算总表',
  '二、收入决算表',
  '第三部分 2023年度部门决算情况说明',
  '十、预算绩效自评情况说明',
  '一、收入支出决算总体情况说明',
  '2023年度收入总计1000.00万元。与2022年度相比增加200.00万元，2022年度为800.00万元。',
].join('\n');

describe('a paper whose cover is a picture', () => {
  it('says in its headings what it is, of which year and whose', async () => {
    expect(await factsOf(BEHIND_A_SCANNED_COVER)).toEqual({
      kind: 'FINAL_ACCOUNTS',
      year: 2023,
      office: '某某市水利局',
    });
  });

  it('says so in the line that its pages repeat', async () => {
    const text = '一、主要职能\n负责水利工作。\n二、收支情况\n收入100.00万元，比2022年多。';
    expect(await factsOf(text, '某某市水利局2024年部门预算')).toEqual({
      kind: 'BUDGET',
      year: 2024,
      office: '某某市水利局',
    });
  });

  it('names its office above its tables', async () => {
    const text =
      '一、收入支出决算总表\n\n部门：某某市图书馆 单位：万元\n\n二、收入决算表\n\n部门：某某市图书馆';
    expect(await factsOf(text)).toMatchObject({ kind: 'FINAL_ACCOUNTS', office: '某某市图书馆' });
  });

  it('is a report of self-evaluation where its headings say so', async () => {
    const text =
      '一、项目概况\n二、绩效自评工作情况\n三、绩效自评结论\n四、绩效自评结果应用\n2023年预算执行率98%。';
    expect(await factsOf(text)).toMatchObject({ kind: 'OTHER', year: 2023 });
  });
});

describe('a paper with a title', () => {
  it('is what its title says, whatever its headings speak of', async () => {
    const text = '某某市水利局2024年部门预算\n目录\n一、2023年决算情况\n二、2023年决算分析\n三、绩效评价';
    expect(await factsOf(text)).toEqual({ kind: 'BUDGET', year: 2024, office: '某某市水利局' });
  });

  it('is of the office behind the year, also where a page prints its path above the title', async () => {
    const text = '当前位置：首页>财政预决算\n2025年某某区水务局部门预算\n发布日期：2025-02-14';
    expect(await factsOf(text)).toEqual({ kind: 'BUDGET', year: 2025, office: '某某区水务局' });
  });
});
