import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

type Row = readonly string[];

async function findingsOf(body: string, title = '某某市水利局2023年度部门决算') {
  const html = `<html><body><h1>${title}</h1>${body}</body></html>`;
  return checkPaper(await readPaper(new TextEncoder().encode(html))).findings;
}

function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<p>${title}</p><p>单位：万元</p><table>${lines.join('')}</table>`;
}

describe('a list that begins with its total', () => {
  const procurement = (total: string, services: string) =>
    table('政府采购情况表', [
      ['项目', '采购计划金额', '其中：财政性资金', '实际采购金额'],
      ['合计', total, '280.00', '270.00'],
      ['货物', '100.00', '100.00', '90.00'],
      ['工程', '0.00', '0.00', '0.00'],
      ['服务', '200.00', services, '180.00'],
    ]);

  it.each([
    ['300.00', '180.00', 0],
    ['380.00', '180.00', 1],
    ['300.00', '120.00', 1],
    // Two columns that do not add up: the rows are not all that the total is of.
    ['555.00', '33.33', 0],
  ])('adds up the rows below, where the columns bear it out: %s, %s', async (total, services, found) => {
    expect(await findingsOf(procurement(total, services))).toHaveLength(found);
  });

  it('adds up no rows below a total if only main ones are listed', async () => {
    const rows = [
      ['项目', '预算数', '决算数'],
      ['合计', '900.00', '850.00'],
      ['信息化', '120.00', '110.00'],
      ['执法', '300.00', '280.00'],
    ];
    expect(await findingsOf(table('主要项目情况表', rows))).toEqual([]);
  });
});

describe('sums that other words name', () => {
  const codes = (amount: string) =>
    [
      '五、一般公共预算当年拨款情况说明',
      '（一）一般公共预算当年拨款规模变化情况',
      '2023年一般公共预算当年拨款600.00万元。',
      '（二）一般公共预算当年拨款结构情况',
      '教育支出480.00万元，占80.00%；住房保障支出120.00万元，占20.00%。',
      '（三）一般公共预算当年拨款具体使用情况',
      `1.教育支出（205类）教育管理事务（01款）行政运行（01项）：2023年预算数为${amount}万元。`,
      '2.教育支出（205类）普通教育（02款）小学教育（02项）：2023年预算数为180.00万元。',
      '3.住房保障支出（221类）住房改革支出（02款）住房公积金（01项）：2023年预算数为120.00万元。',
    ]
      .map((line) => `<p>${line}</p>`)
      .join('');

  it.each([
    ['300.00', 0],
    ['360.00', 1],
  ])('holds codes against classes that a structure names by their names: %s', async (amount, found) => {
    expect(await findingsOf(codes(amount), '某某市教育局2023年部门预算')).toHaveLength(found);
  });

  it.each([
    ['1000.00', 0],
    ['1500.00', 1],
  ])('adds up books and other funds: %s', async (total, found) => {
    const text = `<p>收入预算：2023年收入${total}万元，其中：一般公共预算拨款900.00万元，政府性基金预算拨款0万元，国有资本经营预算拨款0万元，纳入专户管理的非税收入100.00万元。</p>`;
    expect(await findingsOf(text)).toHaveLength(found);
  });

  it.each([
    ['9.20', 0],
    ['9.80', 1],
  ])('takes 收入、支出 for both totals: %s', async (rate, found) => {
    const text = `<p>2023年度收入总计120.34万元，支出总计120.34万元。与上年相比，收入、支出各增加10.14万元，增长${rate}%。</p>`;
    expect(await findingsOf(text)).toHaveLength(found);
  });
});
