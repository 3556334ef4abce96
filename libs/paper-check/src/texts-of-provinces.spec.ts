import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

async function dutiesFound(text: string, title = '某某区水务局2023年度部门决算'): Promise<readonly string[]> {
  const paper = await readPaper(new TextEncoder().encode(`${title}\n\n${text}`));
  return checkPaper(paper).findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty));
}

interface Wording {
  readonly what: string;
  readonly text: string;
  readonly right: string;
  readonly wrong: string;
  readonly duty: string;
}

const WORDINGS: readonly Wording[] = [
  {
    what: 'a share without its %',
    text: '支出300.00万元，主要用于以下方面：教育支出（类）120.00万元，占40.00；农林水支出（类）180.00万元，占60.00%。',
    right: '占40.00',
    wrong: '占45.00',
    duty: 'SHARE',
  },
  {
    what: '分项情况是',
    text: '2023年“三公”经费决算总额60.00万元，比上年下降1.8%。分项情况是：因公出国（境）经费决算10.00万元，比上年增长9.1%；公务接待费决算20.00万元；公务用车购置及运行费决算30.00万元。',
    right: '决算20.00',
    wrong: '决算27.00',
    duty: 'LIST_SUM',
  },
  {
    what: 'three-public expenses in numbered paragraphs, with 安排 and the year in their names',
    text: '2023年“三公”经费预算安排90.00万元。\n\n一、因公出国（境）费2023年预算10.00万元。\n\n二、公务用车购置及运行费2023年预算50.00万元。\n\n三、公务接待费2023年预算30.00万元。',
    right: '2023年预算50.00',
    wrong: '2023年预算55.00',
    duty: 'LIST_SUM',
  },
  {
    what: 'changes of the parts, one of which did not change',
    text: '“三公”经费支出合计30.00万元，比上年减少2.30万元。其中：因公出国（境）费0.00万元；公务用车购置及运行维护费8.00万元，比上年减少0.30万元，公务接待费22.00万元，比上年减少2.00万元。',
    right: '减少2.30',
    wrong: '减少2.80',
    duty: 'LIST_SUM',
  },
  {
    what: 'a change against what was really done last year',
    text: '水资源费收入安排500.00万元，比上年实际完成增加100.00万元，增长25.00%。',
    right: '增长25.00%',
    wrong: '增长52.00%',
    duty: 'GROWTH',
  },
];

describe('a wording of one of the provinces', () => {
  it.each(WORDINGS)('holds and is found when it is wrong: $what', async ({ text, right, wrong, duty }) => {
    const title = text.includes('安排') ? '某某区水务局2023年部门预算' : undefined;
    expect(await dutiesFound(text, title)).toEqual([]);
    expect(text).toContain(right);
    expect(await dutiesFound(text.replace(right, wrong), title)).toContain(duty);
  });

  it.each([
    [
      'a list whose second half stands in a list of its own',
      '“三公”经费支出决算为60.00万元，其中：因公出国（境）费支出决算为10.00万元，完成预算的100%；公务用车购置及运行维护费支出决算为30.00万元；其中：公务用车购置支出决算为0万元；公务用车运行维护费支出决算为30.00万元；公务接待费支出决算为20.00万元。',
    ],
    [
      '收入合计 of two books',
      '1.一般公共预算执行情况\n\n一般公共预算收入完成100.00万元。加上转移性收入50.00万元，收入合计150.00万元。\n\n2.政府性基金预算执行情况\n\n政府性基金收入完成30.00万元。加上转移性收入10.00万元，收入合计40.00万元。',
    ],
    [
      'an amount that lost the word before it',
      '公务用车支出数为70.00万元，较2022年决算数40.00万元30.00万元，增长75%，其中：运行维护费支出数为60.00万元；购置费支出数为10.00万元。',
    ],
    [
      'changes against two bases',
      '“三公”经费支出合计30.00万元，比上年减少2.30万元。其中：公务用车购置及运行维护费8.00万元，比年初预算减少5.00万元，公务接待费22.00万元，比上年减少2.00万元。',
    ],
  ])('is not misread: %s', async (_, text) => {
    expect(await dutiesFound(text)).toEqual([]);
  });
});

describe('a table that compares two years as 增、减', () => {
  const html = (change: string, rate: string) => `<html><body><h1>某某区2023年“三公”经费决算公开</h1>
<p>“三公”经费决算财政拨款情况统计表</p><p>单位：万元</p><table>
<tr><td rowspan="2">项目</td><td rowspan="2">2023年决算数</td><td rowspan="2">2022年决算数</td><td colspan="2">2023年决算比上年增、减情况</td></tr>
<tr><td>增、减额</td><td>增、减幅度</td></tr>
<tr><td>合计</td><td>90.00</td><td>80.00</td><td>10.00</td><td>12.50%</td></tr>
<tr><td>1、公务接待费</td><td>30.00</td><td>40.00</td><td>-10.00</td><td>-25.00%</td></tr>
<tr><td>2、公务用车购置及运行维护费</td><td>60.00</td><td>40.00</td><td>${change}</td><td>${rate}</td></tr>
</table></body></html>`;

  it.each([
    ['20.00', '50.00%', []],
    ['21.00', '50.00%', ['COLUMN_SUM', 'ROW_SUM']],
    ['20.00', '55.00%', ['GROWTH']],
  ])('%s, %s', async (change, rate, expected) => {
    const { findings } = checkPaper(await readPaper(new TextEncoder().encode(html(change, rate))));
    expect(
      [...new Set(findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty)))].sort(),
    ).toEqual(expected);
  });
});
