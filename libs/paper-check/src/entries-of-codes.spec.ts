import { describe, expect, it } from '@jest/globals';
import { dutiesFound } from './testing/text-paper';

const BUDGET = '某某县水务局2023年部门预算\n财政拨款支出主要内容如下：\n';
const FINAL = '某某县水务局2023年度部门决算\n五、一般公共预算财政拨款支出决算情况说明\n';

/** An entry whose amount, budget and rate agree with `spent`: 412.00 is 3.00 % more than 400.00. */
const entry = ({ first = '412.00', again = '412.00', spent = '400.00', rate = '增加3.00%' } = {}) =>
  `${BUDGET}2、农林水支出（213类）水利（03款）防汛（14项）${first}万元。主要用于：防汛物资。2022年当年预算执行数为${spent}万元，2023年预算安排${again}万元，比2022年预算执行数${rate}。主要原因是：物资更新。`;

describe('an entry of the list of codes', () => {
  it.each([
    ['agrees with itself', {}, []],
    ['prints two amounts', { first: '421.00' }, ['TEXT_TO_TEXT']],
    ['grows by another rate', { rate: '增加13.00%' }, ['GROWTH']],
    ['grows where it says less', { rate: '减少3.00%' }, ['GROWTH']],
    ['grows over nothing', { spent: '0.00', rate: '增加100.00%' }, ['GROWTH']],
  ])('of a budget that %s', async (_, printed, expected) => {
    expect(await dutiesFound(entry(printed))).toEqual(expected);
  });

  it.each([
    ['312.55', []],
    ['321.55', ['TEXT_TO_TEXT']],
  ])('of final accounts that states its amount once more as %s', async (again, expected) => {
    const text = `${FINAL}3.农林水支出（类）水利（款）防汛（项）312.55万元，主要用于防汛物资。年初预算为330.00万元，支出决算为${again}万元。决算数小于预算数的主要原因：采购节约。`;
    expect(await dutiesFound(text)).toEqual(expected);
  });

  it.each([
    ['the budget of another year', entry().replace('2023年预算安排412.00', '2022年预算安排405.00')],
    [
      'a rate over the budget, where only what was spent is printed',
      entry({ rate: '增加9.99%' }).replace('比2022年预算执行数', '比2022年预算'),
    ],
    [
      'the amount of the next entry',
      `${BUDGET}1、农林水支出（213类）水利（03款）防汛（14项）412.00万元；农林水支出（213类）水利（03款）抗旱（15项）2023年预算安排50.00万元。`,
    ],
  ])('is not compared with %s', async (_, text) => {
    expect(await dutiesFound(text)).toEqual([]);
  });
});

describe('a rate over the amounts of two years', () => {
  it.each([
    ['增长25.00%', []],
    ['增长52.00%', ['GROWTH']],
  ])('is of both where nothing stands between: %s', async (rate, expected) => {
    const text = `${FINAL}2022年支出80.00万元，2023年支出100.00万元，${rate}。`;
    expect(await dutiesFound(text)).toEqual(expected);
  });

  it('is not taken from amounts with other names', async () => {
    const text = `${FINAL}2022年办公费80.00万元，2023年差旅费100.00万元，增长3.00%。`;
    expect(await dutiesFound(text)).toEqual([]);
  });
});
