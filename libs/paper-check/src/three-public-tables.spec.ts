import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

interface Printed {
  /** Going abroad in the table of basic expenditure. */
  readonly basic?: string;
  /** Going abroad in the three-public table, as budget and final amount. */
  readonly abroad?: readonly [string, string];
  readonly text?: string;
}

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** Final accounts of an office that spent 20.30 on cars and receptions, and nothing abroad. */
async function dutiesFound({
  basic = '0.00',
  abroad = ['', ''],
  text = '',
}: Printed): Promise<readonly string[]> {
  const html = `<html><body><h1>某某镇人民政府2023年度部门决算</h1>
<p>一般公共预算财政拨款基本支出决算表</p><p>单位：万元</p><table>
${row(['经济分类科目编码', '科目名称', '决算数'])}
${row(['30212', '因公出国（境）费用', basic])}
${row(['30217', '公务接待费', '0.30'])}
${row(['30231', '公务用车运行维护费', '8.00'])}</table>
<p>财政拨款“三公”经费支出决算表</p><p>单位：万元</p><table>
<tr><td colspan="2" rowspan="2">合计</td><td colspan="2" rowspan="2">因公出国（境）费</td><td colspan="6">公务用车购置及运行维护费</td><td colspan="2" rowspan="2">公务接待费</td></tr>
<tr><td colspan="2">小计</td><td colspan="2">公务用车购置费</td><td colspan="2">公务用车运行维护费</td></tr>
${row(Array.from({ length: 6 }, () => ['预算数', '决算数']).flat())}
${row(['30.80', '20.30', ...abroad, '30.00', '20.00', '', '', '30.00', '20.00', '0.80', '0.30'])}</table>
<p>七、财政拨款“三公”经费支出决算情况说明</p><p>${text}</p></body></html>`;
  const { findings } = checkPaper(await readPaper(new TextEncoder().encode(html)));
  return findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty));
}

describe('a three-public table with a budget and a final amount below each expense', () => {
  it.each([
    ['nothing was spent on what it leaves blank', {}, []],
    ['the table of basic expenditure has something where it is blank', { basic: '13.24' }, ['PART_OF']],
    ['it prints less than basic expenditure', { basic: '13.24', abroad: ['', '0.00'] as const }, ['PART_OF']],
    [
      'the text agrees',
      {
        text: '“三公”经费财政拨款支出年初预算为30.80万元，支出决算为20.30万元，完成预算的65.91%，其中：公务用车购置及运行维护费支出决算为20.00万元，完成预算的66.67%；公务接待费支出决算为0.30万元，完成预算的37.50%。',
      },
      [],
    ],
    ['the text has another total', { text: '“三公”经费财政拨款支出决算为23.00万元。' }, ['TEXT_TO_TABLE']],
    [
      'the text has another amount for cars',
      { text: '公务用车购置及运行维护费支出决算为26.00万元。' },
      ['TEXT_TO_TABLE'],
    ],
  ])('of which %s', async (_, printed, expected) => {
    expect([...new Set(await dutiesFound(printed))]).toEqual(expected);
  });
});
