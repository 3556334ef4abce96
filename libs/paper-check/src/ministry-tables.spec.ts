import { describe, expect, it } from '@jest/globals';
import type { Row } from './testing/form-paper';
import { asHtml, dutiesFound, reportOnTables } from './testing/table-paper';

/** Expenditures with codes in three cells: below the heads stands a row that counts the columns. */
const EXPENDITURE: readonly Row[] = [
  ['项目|4', '本年支出合计|1|2', '基本支出|1|2', '项目支出|1|2'],
  ['功能分类科目编码|3', '科目名称'],
  ['类', '款', '项', '栏次', '1', '2', '3'],
  ['合计|4', '913.20', '640.20', '273.00'],
  ['207', '', '', '文化旅游体育与传媒支出', '913.20', '640.20', '273.00'],
  ['207', '01', '', '文化和旅游', '913.20', '640.20', '273.00'],
  ['207', '01', '01', '行政运行', '640.20', '640.20', ''],
  ['207', '01', '04', '图书馆', '273.00', '', '273.00'],
];

/** 302 begins in the middle lane and goes on in the right one, beside 310. */
const BASIC: readonly Row[] = [
  ['人员经费|3', '公用经费|6'],
  ['编码', '名称', '决算数', '编码', '名称', '决算数', '编码', '名称', '决算数'],
  ['301', '工资福利支出', '500.20', '302', '商品和服务支出', '96.00', '30228', '工会经费', '8.40'],
  ['30101', '基本工资', '300.00', '30201', '办公费', '50.00', '30239', '其他交通费用', '7.60'],
  ['30102', '津贴补贴', '200.20', '30211', '差旅费', '30.00', '310', '资本性支出', '44.00'],
  ['', '', '', '', '', '', '31002', '办公设备购置', '44.00'],
  ['人员经费合计|2', '500.20', '公用经费合计|5', '140.00'],
];

/** Funds by book, of which one alone was given. */
const FUNDS: readonly Row[] = [
  ['收入|2', '支出|3'],
  ['项目', '预算数', '项目', '合计', '一般公共预算'],
  ['一、本年收入', '913.20', '一、本年支出', '930.20', '930.20'],
  ['（一）一般公共预算拨款', '913.20', '（一）文化旅游体育与传媒支出', '930.20', '930.20'],
  ['（二）政府性基金预算拨款', '-', '（二）卫生健康支出', '-', '-'],
  ['二、上年结转', '17.00', '二、年终结转结余', '-', '-'],
  ['收入总计', '930.20', '支出总计', '930.20', '930.20'],
];

const numbered = (rows: readonly Row[]) =>
  rows.map((row) => row.map((cell) => cell.replace(/^0(?=[14]$)/u, '')));

interface Slip {
  readonly rows: readonly Row[];
  readonly row: number;
  readonly right: string;
  readonly wrong: string;
  readonly duties: readonly string[];
}

function titleOf(rows: readonly Row[]): string {
  if (rows === BASIC) return '一般公共预算财政拨款基本支出决算表';
  return rows === FUNDS ? '财政拨款收支总表' : '支出决算表';
}

describe('tables as the ministry prescribes them', () => {
  it.each([
    ['codes in three cells', EXPENDITURE],
    ['codes that are numbers', numbered(EXPENDITURE)],
    ['a class over two lanes', BASIC],
    ['one book alone', FUNDS],
  ])('hold if nothing is misprinted: %s', async (_, rows) => {
    expect(await dutiesFound(asHtml(titleOf(rows), rows))).toEqual([]);
  });

  it.each<Slip>([
    { rows: EXPENDITURE, row: 7, right: '273.00', wrong: '723.00', duties: ['CODE_SUM', 'COLUMN_SUM'] },
    {
      rows: numbered(EXPENDITURE),
      row: 7,
      right: '273.00',
      wrong: '723.00',
      duties: ['CODE_SUM', 'COLUMN_SUM'],
    },
    { rows: EXPENDITURE, row: 3, right: '273.00', wrong: '237.00', duties: ['COLUMN_SUM', 'ROW_SUM'] },
    { rows: BASIC, row: 2, right: '8.40', wrong: '4.80', duties: ['CODE_SUM'] },
    { rows: BASIC, row: 3, right: '50.00', wrong: '59.00', duties: ['CODE_SUM'] },
    { rows: BASIC, row: 5, right: '44.00', wrong: '40.00', duties: ['CODE_SUM'] },
    { rows: FUNDS, row: 3, right: '913.20', wrong: '931.20', duties: ['ROW_SUM'] },
  ])('find a misprint: $wrong in row $row', async ({ rows, row, right, wrong, duties }) => {
    const place = rows[row]?.indexOf(right) ?? -1;
    const spoilt = rows.map((cells, index) => (index === row ? cells.with(place, wrong) : cells));
    const found = (await dutiesFound(asHtml(titleOf(rows), spoilt))).flat();
    expect([...new Set(found)].sort()).toEqual(duties);
  });

  it('do not take the row that counts the columns for amounts', async () => {
    const empty = EXPENDITURE.slice(0, 3);
    const one = EXPENDITURE.map((row) => row.slice(0, row.length - 2));
    const { figures } = await reportOnTables(
      asHtml('国有资本经营预算支出决算表', empty),
      asHtml('支出决算表', one),
    );
    expect(figures.filter(({ value }) => /^\d$/u.test(value))).toEqual([]);
  });
});

/** What final accounts print of an office: three-public expenses beside its running costs. */
const operation = (abroad: string, total = '36.50') =>
  asHtml('机构运行信息表', [
    ['项目', '行次', '统计数', '项目', '行次', '统计数'],
    ['栏次', '', '1', '栏次', '', '2'],
    ['一、“三公”经费支出', '1', '—', '二、机关运行经费', '9', '120.30'],
    ['（一）支出合计', '2', total, '（一）行政单位', '10', '100.10'],
    ['1．因公出国（境）费', '3', abroad, '（二）参照公务员法管理事业单位', '11', '20.20'],
    ['2．公务用车购置及运行维护费', '4', '32.20', '三、国有资产占用情况', '12', '—'],
    ['（1）公务用车购置费', '5', '—', '（一）车辆数合计（辆）', '13', '6'],
    ['（2）公务用车运行维护费', '6', '32.20', '', '', ''],
    ['3．公务接待费', '7', '4.30', '', '', ''],
  ]);

describe('a table of three-public expenses in rows', () => {
  it.each([
    ['leaves out what was not spent', operation('—'), []],
    ['has another total', operation('—', '38.50'), ['LIST_SUM', 'ROW_SUM']],
    [
      'is held against the text',
      `${operation('—')}<p>2024年“三公”经费支出36.90万元。</p>`,
      ['TEXT_TO_TABLE'],
    ],
  ])('%s', async (_, paper, duties) => {
    expect([...new Set((await dutiesFound(paper)).flat())].sort()).toEqual(duties);
  });
});

describe('a table in thousands', () => {
  const thousands = (caption: string) => asHtml('支出决算表', EXPENDITURE, caption);

  it.each([
    ['91.32', '千元', []],
    ['93.12', '千元', ['TEXT_TO_TABLE']],
    ['913.20', '千元', ['TEXT_TO_TABLE']],
    ['913.20', '（ 万元 ）', []],
  ])('says %s 万元 in %s', async (amount, unit, duties) => {
    const found = await dutiesFound(thousands(unit), `<p>2024年本年支出合计${amount}万元。</p>`);
    expect([...new Set(found.flat())]).toEqual(duties);
  });
});

/** Names that provinces give to tables of expenditure. */
describe('a table of expenditure', () => {
  const summary = asHtml('财政拨款收支总表', [
    ['收入|2', '支出|3'],
    ['项目', '预算数', '项目', '合计', '一般公共预算'],
    ['一、一般公共预算拨款', '913.20', '一、文化旅游体育与传媒支出', '913.20', '913.20'],
    ['本年收入合计', '913.20', '本年支出合计', '913.20', '913.20'],
    ['收入总计', '913.20', '支出总计', '913.20', '913.20'],
  ]);
  const spent = (total: string) =>
    asHtml('一般公共预算财政拨款收入支出决算表', [
      ['项目|2', '年初结转|1|2', '本年收入|2', '本年支出|3', '年末结转|1|2'],
      ['编码', '名称', '合计', '基本支出', '合计', '基本支出', '项目支出'],
      ['207', '文化旅游体育与传媒支出', '10.00', '903.20', '640.20', total, '640.20', '273.00', ''],
    ]);
  const matrix = (total: string) =>
    asHtml('财政拨款支出决算明细表', [
      ['科目编码', '科目名称', '合计', '工资福利支出', '商品和服务支出'],
      ['207', '文化旅游体育与传媒支出', total, '640.20', '273.00'],
    ]);

  it.each([
    ['beside carried money', spent('913.20'), []],
    ['beside carried money', spent('931.20'), ['COLUMN_SUM', 'TABLE_TO_TABLE']],
    ['by kinds of expenditure', matrix('913.20'), []],
    ['by kinds of expenditure', matrix('931.20'), ['COLUMN_SUM', 'TABLE_TO_TABLE']],
  ])('%s is held against the summary', async (_, table, duties) => {
    expect([...new Set((await dutiesFound(summary, table)).flat())].sort()).toEqual(duties);
  });
});
