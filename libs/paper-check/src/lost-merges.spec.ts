import { describe, expect, it } from '@jest/globals';
import { dutiesFound } from './testing/text-paper';

const TITLE = '某某局2023年度部门决算\n';
const asText = (title: string, rows: readonly (readonly string[])[]) =>
  `${TITLE}${title}\n单位：万元\n${rows.map((row) => row.join('\t')).join('\n')}`;

/** 合计 stands in the row of 类, 款 and 项, so that these are no heads of their own. */
const matrix = (project: string) =>
  asText('财政拨款支出决算明细表', [
    ['项目', '', '', '', '合计', '工资福利支出', '商品和服务支出'],
    ['支出功能分类科目编码', '', '', '科目名称', '', '', ''],
    ['类', '款', '项', '合计', '913.20', '640.20', '273.00'],
    ['207', '', '', '文化旅游体育与传媒支出', '913.20', '640.20', '273.00'],
    ['207', '01', '', '文化和旅游', '913.20', '640.20', '273.00'],
    ['207', '01', '01', '行政运行', '640.20', '640.20', ''],
    ['207', '01', '04', '图书馆', project, '', '273.00'],
  ]);

/** The name of the second total stands over two lanes. */
const lanes = (operating: string) =>
  asText('一般公共预算财政拨款基本支出决算表', [
    ['编码', '名称', '决算数', '编码', '名称', '决算数', '编码', '名称', '决算数'],
    ['301', '工资福利支出', '500.20', '302', '商品和服务支出', '96.00', '30228', '工会经费', '46.00'],
    ['30101', '基本工资', '500.20', '30201', '办公费', '50.00', '310', '资本性支出', '44.00'],
    ['人员经费合计', '', '500.20', '公用经费合计', '', '', '', '', operating],
  ]);

/** Parts are set in by blanks. */
const setIn = (office: string) =>
  asText('收支预算总表', [
    ['项目', '本年预算', '项目', '本年预算'],
    ['一、一般公共预算拨款收入', '640.20', '一、基本支出', '540.20'],
    ['二、其他收入', '', '　　工资福利支出', '500.20'],
    ['', '', '　　商品和服务支出', office],
    ['', '', '二、项目支出', '100.00'],
    ['收入总计', '640.20', '支出总计', '640.20'],
  ]);

describe('tables that lost their merged cells', () => {
  it.each([
    ['a code has its head above its first cell alone', matrix('273.00'), []],
    ['and an amount is wrong', matrix('723.00'), ['CODE_SUM', 'COLUMN_SUM']],
    ['the name of a total stands to the left of its lane', lanes('140.00'), []],
    ['and the total is wrong', lanes('104.00'), ['ROW_SUM']],
    ['parts are set in', setIn('40.00'), []],
    ['and a part is wrong', setIn('48.00'), ['ROW_SUM']],
  ])('%s', async (_, text, duties) => {
    expect([...new Set(await dutiesFound(text))].sort()).toEqual(duties);
  });
});
