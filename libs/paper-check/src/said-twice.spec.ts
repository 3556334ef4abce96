import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

const BUDGET = '某某县农业局2023年部门预算';

async function dutiesFound(...lines: readonly string[]): Promise<readonly string[]> {
  const paper = await readPaper(new TextEncoder().encode([BUDGET, ...lines].join('\n\n')));
  const { findings } = checkPaper(paper);
  return findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty));
}

describe('changes of revenue and expenditure, which are one amount', () => {
  const sides = (change: string, words = '比2022年预算') =>
    `2023年收入预算900.00万元，其中：财政拨款收入900.00万元，比2022年预算增加52.50万元。支出预算900.00万元，其中：财政拨款支出预算900.00万元，${words}增加${change}万元。`;

  it.each([
    ['equal', sides('52.50'), []],
    ['two digits exchanged', sides('25.50'), ['TEXT_TO_TEXT']],
    ['others, which were meant so', sides('310.48'), []],
    ['against what was spent', sides('25.50', '比2022年预算执行数'), []],
  ])('are %s', async (_, text, expected) => {
    expect(await dutiesFound(text)).toEqual(expected);
  });
});

describe('running costs that a paper names twice', () => {
  const named = (again: string) => [
    '2023年部门机关运行经费预算数217.80万元',
    `2023年本县农业局下属1家机关财政拨款的机关运行经费预算为${again}万元。`,
  ];

  it.each([
    ['equal', named('217.80'), []],
    ['one digit off', named('277.80'), ['TEXT_TO_TEXT']],
    ['of another unit', named('95.25'), []],
    ['with those of a unit', [...named('277.80'), '县农技站机关运行经费60.00万元。'], []],
  ])('are %s', async (_, lines, expected) => {
    expect(await dutiesFound(...lines)).toEqual(expected);
  });
});

describe('the code of a row', () => {
  const table = `<h2>一般公共预算支出表</h2><p>单位：万元</p><table>
<tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr>
<tr><td></td><td>合计</td><td>120.00</td></tr>
<tr><td>213</td><td>农林水支出</td><td>120.00</td></tr>
<tr><td>21301</td><td>农业农村</td><td>120.00</td></tr>
<tr><td>2130101</td><td>行政运行</td><td>90.00</td></tr>
<tr><td>2130104</td><td>事业运行</td><td>30.00</td></tr></table>`;

  it.each([
    ['1.“农林水支出-农业农村-行政运行”科目90.00万元，主要用于日常工作。', []],
    ['1.“农林水支出-农业农村-行政运行”科目96.00万元，主要用于日常工作。', ['TEXT_TO_TABLE']],
    ['行政运行（2130101）90.00万元，较上年增加5.00万元；事业运行（2130104）30.00万元。', []],
    ['行政运行（2130101）90.00万元，较上年增加5.00万元；事业运行（2130104）38.00万元。', ['TEXT_TO_TABLE']],
    ['项目（2130101）期限5.00年，投资90.00万元。', []],
  ])('is known by what a sentence prints of it: %s', async (sentence, expected) => {
    const html = `<html><body><h1>${BUDGET}</h1>${table}<p>一、一般公共预算支出情况</p><p>${sentence}</p></body></html>`;
    const { findings } = checkPaper(await readPaper(new TextEncoder().encode(html)));
    expect(findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty))).toEqual(expected);
  });
});
