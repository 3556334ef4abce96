import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';
import { asHtml, dutiesFound } from './testing/table-paper';

const summary = asHtml('收支总表', [
  ['收入|2', '支出|2'],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', '3000.00', '一、文化旅游体育与传媒支出', '3000.00'],
  ['二、事业收入', '100.00', '二、卫生健康支出', '130.00'],
  ['本年收入合计', '3100.00', '本年支出合计', '3130.00'],
  ['上年结转结余', '30.00', '年终结转结余', ''],
  ['收入总计', '3130.00', '支出总计', '3130.00'],
]);

const income = (total: string, current: string) =>
  asHtml('收入总表', [
    ['部门代码|1|2', '部门名称|1|2', '合计|1|2', '本年收入|3', '上年结转结余|2'],
    ['小计', '一般公共预算', '事业收入', '小计', '一般公共预算'],
    ['合计|2', total, current, '3000.00', '100.00', '30.00', '30.00'],
    ['045', '某某局', '3130.00', '3100.00', '3000.00', '100.00', '30.00', '30.00'],
  ]);

describe('tables as papers of several provinces lay them out', () => {
  it('does not take a total with what was brought over for the revenues of the year', async () => {
    expect(await dutiesFound(summary, income('3130.00', '3100.00'))).toEqual([]);
  });

  it('holds the revenues of the year against the summary', async () => {
    expect((await dutiesFound(summary, income('3130.00', '3200.00'))).flat()).toContain('TABLE_TO_TABLE');
  });

  const general = (basic: string) =>
    asHtml('一般公共预算财政拨款支出表', [
      ['科目编码|1|2', '科目名称|1|2', '合计|1|2', '基本支出|3', '项目支出|1|2'],
      ['小计', '人员经费', '公用经费'],
      ['207', '文化旅游体育与传媒支出', '2375.00', basic, '1200.00', '295.00', '880.00'],
      ['210', '卫生健康支出', '200.00', '200.00', '200.00', '', ''],
      ['合计|2', '2575.00', '1695.00', '1400.00', '295.00', '880.00'],
    ]);

  it.each([
    ['1495.00', []],
    ['1945.00', ['ROW_SUM', 'COLUMN_SUM']],
  ])('tells the subtotal of basic expenditure from the total: %s', async (basic, duties) => {
    const found = (await dutiesFound(general(basic))).flat();
    expect([...new Set(found)].sort()).toEqual([...duties].sort());
  });

  const threePublic = (vehicles: string) =>
    asHtml('财政拨款“三公”经费支出表', [
      [
        '年度|1|2',
        '“三公”经费财政拨款预算总额|1|2',
        '因公出国（境）费用|1|2',
        '公务接待费|1|2',
        '公务用车购置和运行维护费|3',
      ],
      ['小计', '公务用车购置费', '公务用车运行维护费'],
      ['2023年', '16.00', '0.00', '2.00', '14.00', '0.00', '14.00'],
      ['2024年', '11.50', '0.00', '1.50', vehicles, '0.00', '10.00'],
    ]);

  it('holds three-public expenses of several years each against its own', async () => {
    expect(await dutiesFound(threePublic('10.00'))).toEqual([]);
    expect(await dutiesFound(threePublic('19.00'))).toHaveLength(1);
  });

  it('does not add up columns that add up in no row, since their head says something else', async () => {
    const rows = ['甲', '乙', '丙'].map((name, index) => [name, String(20 + index), '5.00', '4.00', '3.00']);
    expect(await dutiesFound(asHtml('附表', [['项目', '合计', '加油', '维修', '保险'], ...rows]))).toEqual(
      [],
    );
  });

  it('adds up no columns of which two have the same head, since it was not understood', async () => {
    const rows = ['甲', '乙', '丙'].map((name) => [name, '9.00', '5.00', '3.00', '1.00']);
    const [twice, apart] = [
      ['购置', '购置', '运行'],
      ['购置', '运行', '保险'],
    ].map((parts) =>
      dutiesFound(
        asHtml('附表', [['项目', '合计', ...parts], ...rows, ['丁', '19.00', '5.00', '3.00', '1.00']]),
      ),
    );
    expect(await twice).toEqual([]);
    expect(await apart).toEqual([['COLUMN_SUM']]);
  });

  it('adds up no codes that are listed for each of several units', async () => {
    const rows = [
      ['单位编码', '科目编码', '单位（科目）名称', '合计', '基本支出', '项目支出'],
      ['合计|3', '300.00', '200.00', '100.00'],
      ['045001', '', '某某局本级', '180.00', '120.00', '60.00'],
      ['045001', '207', '文化旅游体育与传媒支出', '180.00', '120.00', '60.00'],
      ['045001', '20701', '文化和旅游', '180.00', '120.00', '60.00'],
      ['045002', '', '某某馆', '120.00', '80.00', '40.00'],
      ['045002', '207', '文化旅游体育与传媒支出', '120.00', '80.00', '40.00'],
      ['045002', '20701', '文化和旅游', '120.00', '80.00', '40.00'],
    ];
    expect(await dutiesFound(asHtml('支出总表', rows))).toEqual([]);
    const inOneColumn = rows.map(([unit = '', code = '', ...rest]) =>
      unit.startsWith('合计') ? ['合计|2', code, ...rest] : [code || unit, ...rest],
    );
    expect(await dutiesFound(asHtml('支出总表', inOneColumn))).toEqual([]);
  });

  const project = (previous: string) =>
    asHtml('项目支出绩效自评表', [
      ['资金|1|4', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '500.00', '480.00', '456.00', '10', '95.00%', '9.50'],
      ['其中：当年财政拨款', '480.00', '460.00', '436.00', '—', '94.78%', '—'],
      ['上年结转资金', previous, '20.00', '20.00', '—', '100.00%', '—'],
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '原因'],
      ['产出指标', '数量指标', '加固水库', '5座', '5座', '90', '90', ''],
      ['总分|5', '100', '99.50', ''],
    ]);

  it('adds up the funds of a project in each column of its form', async () => {
    expect(await dutiesFound(project('20.00'))).toEqual([]);
    expect(await dutiesFound(project('40.00'))).toEqual([['ROW_SUM']]);
  });

  it.each([
    ['40.00', 0],
    ['60.00', 1],
  ])(
    'takes what was brought over for the sum of its books, not for one more of them: %s',
    async (ofBook, found) => {
      const table = asHtml('财政拨款收入支出总表', [
        ['收入|2', '支出|2'],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算财政拨款', '900.00', '一、农林水支出', '980.00'],
        ['本年收入合计', '900.00', '本年支出合计', '980.00'],
        ['年初财政拨款结转和结余', '100.00', '年末财政拨款结转和结余', '20.00'],
        ['一般公共预算财政拨款', ofBook, '', ''],
        ['政府性基金预算财政拨款', '60.00', '', ''],
        ['总计', '1000.00', '总计', '1000.00'],
      ]);
      expect(await dutiesFound(table)).toHaveLength(found);
    },
  );

  it.each([
    ['3130.00', []],
    ['3180.00', ['TEXT_TO_TABLE']],
  ])('holds a grand total against a summary whose columns are called 本年预算: %s', async (total, duties) => {
    const named = summary.replaceAll('预算数', '本年预算');
    const text = `<p>一、总体情况</p><p>（一）收入预算总计${total}万元。</p>`;
    expect((await dutiesFound(named, income('3130.00', '3100.00'), text)).flat()).toEqual(duties);
  });

  it('does not hold a grand total against the revenues of the year where no table prints it', async () => {
    const text = '<p>一、总体情况</p><p>（一）收入预算总计4180.55万元。</p>';
    expect(await dutiesFound(income('3130.00', '3100.00'), text)).toEqual([]);
  });

  it.each([
    ['增减（%）', []],
    ['增减%', []],
  ])('adds up no column of changes in per cent, however its unit is printed: %s', async (head, duties) => {
    const rows = [
      ['科目编码', '科目名称', '上年预算数', '本年预算数', '增减额', head],
      ['合计|2', '300.00', '330.00', '30.00', '10.00'],
      ['207', '文化旅游体育与传媒支出', '200.00', '210.00', '10.00', '5.00'],
      ['20701', '文化和旅游', '200.00', '210.00', '10.00', '5.00'],
      ['210', '卫生健康支出', '100.00', '120.00', '20.00', '20.00'],
      ['21011', '行政事业单位医疗', '100.00', '120.00', '20.00', '20.00'],
    ];
    expect(await dutiesFound(asHtml('一般公共预算支出表', rows))).toEqual(duties);
    const wrong = rows.map((row) => (row[0] === '210' ? [...row.slice(0, -1), '22.00'] : row));
    expect(await dutiesFound(asHtml('一般公共预算支出表', wrong))).toEqual([['GROWTH']]);
  });

  const changes = (change: string, rate: string) =>
    asHtml('“三公”经费支出情况表', [
      ['项目', '上年预算数', '本年预算数', '比上年增减额', '比上年增减%'],
      ['合计', '11.86', '10.35', '-1.51', '-12.75'],
      ['1、因公出国（境）费用', '2.68', '2.38', '-0.30', '-11.20'],
      ['2、公务接待费', '4.60', '3.69', change, rate],
      ['3、公务用车费', '4.58', '4.28', '-0.30', '-6.54'],
    ]);

  it.each([
    ['-0.91', '-19.84', 0],
    ['-0.19', '-19.84', 1],
    ['-0.91', '-9.84', 1],
  ])('holds changes of small amounts, and their rates, row by row: %s %s', async (change, rate, found) => {
    expect(await dutiesFound(changes(change, rate))).toHaveLength(found);
  });

  const basicData = (running: string, project: string) =>
    asHtml('部门整体支出绩效评价基础数据表', [
      ['财政供养人员情况（人）|1|2', '编制数', '实际在职人数', '控制率'],
      ['45', '43', '95.56%'],
      ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
      ['三公经费', '26.40', '28.10', '22.05'],
      ['1、公务用车购置和维护经费', '20.30', '21.60', '17.02'],
      ['其中：公车购置', '12.00', '12.40', '9.90'],
      ['公车运行维护', '8.30', '9.20', running],
      ['2、出国经费', '2.00', '2.20', '1.50'],
      ['3、公务接待', '4.10', '4.30', '3.53'],
      ['项目支出：', '64.86', '79.27', '72.07'],
      ['1、工会活动经费', '44.83', '54.79', '49.81'],
      ['2、困难职工慰问', '20.03', '24.48', project],
      ['楼堂馆所控制情况|1|2', '批复规模（㎡）', '实际规模（㎡）', '规模控制率'],
      ['/', '/', '/'],
    ]);

  it.each([
    ['7.12', '22.26', 0],
    ['7.72', '22.26', 1],
    ['7.12', '28.26', 1],
  ])(
    'reads the lists below an inner head of a form of basic data: %s %s',
    async (running, project, found) => {
      expect(await dutiesFound(basicData(running, project))).toHaveLength(found);
    },
  );

  it.each([
    ['1695.00', 0],
    ['1965.00', 1],
  ])(
    'takes blanks beside a head for the rest of it where merged cells were lost: %s',
    async (basic, found) => {
      const rows = [
        ['科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出'],
        ['', '', '', '小计', '人员经费', '公用经费', ''],
        ['207', '文化旅游体育与传媒支出', '2375.00', '1495.00', '1200.00', '295.00', '880.00'],
        ['210', '卫生健康支出', '200.00', '200.00', '200.00', '', ''],
        ['合计', '', '2575.00', basic, '1400.00', '295.00', '880.00'],
      ];
      expect(await dutiesFound(asHtml('一般公共预算支出表', rows))).toHaveLength(found);
    },
  );

  it('lists a table of which each cell is a line of its own as not judged', async () => {
    const lines = [
      '支出决算表',
      '单位：万元',
      '项目',
      '决算数',
      '基本支出',
      '3.00',
      '项目支出',
      '4.00',
      '7.00',
      '7.00',
    ];
    const { notJudged } = checkPaper(
      await readPaper(
        new TextEncoder().encode(
          `<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
        ),
      ),
    );
    expect(notJudged.map(({ chapter, reason }) => [chapter, reason])).toEqual([
      ['支出决算表', '第 1 页的表每个数各占一行，没有列，其中的数没有读'],
    ]);
  });
});
