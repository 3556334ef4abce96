import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

type Row = readonly [name: string, ...cells: string[]];

async function findingsIn(title: string, rows: readonly Row[]): Promise<number> {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const html = `<html><body><h1>某某市河湖局2024年部门预算</h1><p>${title}</p><p>单位：万元</p><table>${cells}</table></body></html>`;
  return checkPaper(await readPaper(new TextEncoder().encode(html))).findings.length;
}

const REVENUES: readonly Row[] = [
  ['项目', '2024年预算'],
  ['财政拨款', '2204.99'],
  ['　一般公共预算拨款', '2189.34'],
  ['　政府性基金预算拨款', '15.65'],
  ['　国有资本经营预算拨款', ''],
  ['事业收入', '30.29'],
  ['其他资金', '13.03'],
  ['本年收入合计', '2248.31'],
];

const BASIC: readonly Row[] = [
  ['支出项目', '金额'],
  ['合计', '486.20'],
  ['工资福利支出', '401.10'],
  ['　基本工资', '300.05'],
  ['　津贴补贴', '101.04'],
  ['商品和服务支出', '85.10'],
  ['　办公费', '60.00'],
  ['　电费', '25.10'],
];

function withCell(rows: readonly Row[], right: string, wrong: string): readonly Row[] {
  return rows.map(([name, ...cells]) => [name, ...cells.map((cell) => (cell === right ? wrong : cell))]);
}

describe('rows that are set in below the row that they are parts of', () => {
  it('add up to it, and are not counted twice in the total', async () => {
    expect(await findingsIn('收支总体情况表', REVENUES)).toBe(0);
    expect(await findingsIn('一般公共预算基本支出表', BASIC)).toBe(0);
  });

  it.each([
    ['2204.99', '2240.99'],
    ['15.65', '51.65'],
    ['2248.31', '2284.31'],
  ])('show a wrong number among revenues: %s as %s', async (right, wrong) => {
    expect(await findingsIn('收支总体情况表', withCell(REVENUES, right, wrong))).toBe(1);
  });

  it.each([
    ['486.20', '886.20'],
    ['401.10', '411.10'],
    ['101.04', '110.04'],
    ['25.10', '52.10'],
  ])('show a wrong number in a list that has a single column: %s as %s', async (right, wrong) => {
    expect(await findingsIn('一般公共预算基本支出表', withCell(BASIC, right, wrong))).toBe(1);
  });

  it('are found by their amounts where nothing sets them in', async () => {
    const flat = REVENUES.map(([name, ...cells]): Row => [name.replaceAll('　', ''), ...cells]);
    expect(await findingsIn('收支总体情况表', flat)).toBe(0);
  });

  it('claim nothing where they are only some of the parts', async () => {
    const some = withCell(BASIC, '300.05', '112.47');
    expect(await findingsIn('一般公共预算基本支出表', some)).toBe(0);
  });

  it('may be set in by styles', async () => {
    const styled = REVENUES.map(([name, ...cells]): Row => [
      name.startsWith('　') ? `<p style="padding-left: 12px">${name.trim()}</p>` : name,
      ...cells,
    ]);
    expect(await findingsIn('收支总体情况表', styled)).toBe(0);
    expect(await findingsIn('收支总体情况表', withCell(styled, '2204.99', '2240.99'))).toBe(1);
  });
});

describe('four levels of numbers', () => {
  const FORM: readonly Row[] = [
    ['项目', '统计数'],
    ['一、“三公”经费支出', '—'],
    ['（一）支出合计', '30.09'],
    ['1．因公出国（境）费', '3.42'],
    ['2．公务用车购置及运行维护费', '24.08'],
    ['（1）公务用车购置费', '13.80'],
    ['（2）公务用车运行维护费', '10.28'],
    ['3．公务接待费', '2.59'],
    ['（1）国内接待费', '2.59'],
    ['（2）国（境）外接待费', '0.00'],
    ['（二）相关统计数', '—'],
    ['1．因公出国（境）团组数（个）', '1'],
    ['2．国内公务接待批次（个）', '40'],
  ];

  it('are read, and counts are no amounts of expenses', async () => {
    expect(await findingsIn('机构运行信息表', FORM)).toBe(0);
  });

  it.each([
    ['30.09', '39.09'],
    ['24.08', '42.08'],
    ['10.28', '18.28'],
  ])('show a wrong number: %s as %s', async (right, wrong) => {
    expect(await findingsIn('机构运行信息表', withCell(FORM, right, wrong))).toBe(1);
  });
});
