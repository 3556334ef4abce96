import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

async function findingsIn(text: string): Promise<number> {
  const paper = await readPaper(new TextEncoder().encode(`某某市河湖局2024年度部门预算\n${text}`));
  return checkPaper(paper).findings.length;
}

const LISTS = [
  {
    what: 'classes of expenditure, each with its purpose',
    text: '本年支出预算1400.00万元，其中：一般公共服务支出800.00万元，主要用于机关运转；社会保障和就业支出350.00万元，主要用于养老保险；卫生健康支出90.00万元，主要用于医疗保险；住房保障支出160.00万元，主要用于公积金。',
    slips: [
      ['1400.00', '1410.00'],
      ['350.00', '530.00'],
      ['160.00', '190.00'],
    ],
  },
  {
    what: 'funds, some of them',
    text: '收入总预算1730.00万元，包括：一般公共预算拨款收入1540.00万元、政府性基金预算拨款收入120.00万元、上年结转70.00万元。',
    slips: [
      ['1540.00', '1450.00'],
      ['120.00', '170.00'],
    ],
  },
  {
    what: 'changes in two directions',
    text: '收入预算1730.00万元，比上年预算增加73.00万元，其中：一般公共预算拨款增加96.00万元，政府性基金预算拨款减少23.00万元。',
    slips: [
      ['96.00', '69.00'],
      ['23.00', '28.00'],
    ],
  },
  {
    what: 'a total behind its parts',
    text: '实行绩效管理的项目涉及一般公共预算拨款640.00万元，政府性基金预算拨款160.00万元，合计800.00万元。',
    slips: [
      ['640.00', '460.00'],
      ['800.00', '880.00'],
    ],
  },
  {
    what: 'shares of an amount by a shorter name',
    text: '一般公共预算“三公”经费预算支出28.50万元，比上年减少1.50万元。其中，因公出国（境）费支出5.00万元，占“三公”经费的17.54%；公务用车购置及运行维护费支出16.00万元，占“三公”经费的56.14%；公务接待费支出7.50万元，占“三公”经费的26.32%。',
    slips: [
      ['17.54', '15.74'],
      ['26.32', '23.62'],
    ],
  },
  {
    what: 'the balance of a fund whose name stands before all of it',
    text: '政府性基金预算财政拨款年初结转和结余23.00万元，本年收入184.00万元，本年支出196.00万元，年末结转和结余11.00万元。',
    slips: [
      ['184.00', '148.00'],
      ['11.00', '17.00'],
    ],
  },
] as const;

describe('a list in a sentence', () => {
  it.each(LISTS)('holds, and shows one wrong number: $what', async ({ text, slips }) => {
    const wrong = slips.map(([right, slip]) => text.replace(right, slip));
    const found = await Promise.all([text, ...wrong].map(findingsIn));
    expect(found).toEqual([0, ...slips.map(() => 1)]);
  });

  it.each([
    ['classes', LISTS[0].text.replace('住房保障支出160.00万元', '住房保障支出60.50万元')],
    ['funds', LISTS[1].text.replace('上年结转70.00万元', '上年结转12.30万元')],
    ['changes', LISTS[2].text.replace('减少23.00万元', '减少4.60万元')],
    [
      'short numbers',
      '收入预算1730万元，比上年预算增加160万元，其中：财政拨款增加60万元，事业收入增加80万元。',
    ],
    [
      'revenues of a total that includes what was carried over',
      '收入总计1000.00万元，其中：财政拨款收入700.00万元、事业收入100.00万元、其他收入50.00万元；年初结转和结余150.00万元。',
    ],
    ['amounts before a total', LISTS[3].text.replace('160.00', '95.40')],
  ])('is no sum where more than one slip is between them: %s', async (_, text) => {
    expect(await findingsIn(text)).toBe(0);
  });
});
