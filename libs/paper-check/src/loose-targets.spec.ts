import { describe, expect, it } from '@jest/globals';
import { replaced, WAYS, type Rows } from './testing/loose-paper';

/** What is aimed at, before anything was reached. */
const TARGETS: Rows = [
  ['项目名称', '岸线巡护'],
  ['主管部门', '某某市河湖局', '实施单位', '某某市河湖局'],
  ['项目资金（万元）', '年度资金总额', '410.00'],
  ['其中：财政拨款', '380.00'],
  ['其他资金', '30.00'],
  ['年度目标', '巡护全部岸线'],
  ['一级指标', '二级指标', '三级指标', '指标值', '权重'],
  ['产出指标', '数量指标', '巡护里程', '≥120公里', '20'],
  ['巡护次数', '≥48次', '15'],
  ['质量指标', '问题处置率', '≥95%', '25'],
  ['效益指标', '社会效益指标', '水域整洁程度', '良好', '30'],
  ['满意度指标', '服务对象满意度指标', '沿岸居民满意度', '≥90%', '10'],
];

/** The target in three columns, and the weights with their total. */
const SIGNS: Rows = [
  ['项目名称', '岸线巡护'],
  ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '分值'],
  ['产出指标', '数量指标', '巡护里程', '≥', '120', '公里', '20'],
  ['巡护次数', '≥', '48', '次', '15'],
  ['质量指标', '问题处置率', '≥', '95', '%', '25'],
  ['效益指标', '社会效益指标', '水域整洁程度', '定性', '良好', '', '30'],
  ['满意度指标', '服务对象满意度指标', '沿岸居民满意度', '≥', '90', '%', '10'],
  ['合计', '100'],
];

describe('a form of targets that lost its columns', () => {
  it.each(WAYS)('is judged by its rows, %s', async (_, report) => {
    const [money, signs] = await Promise.all([report(TARGETS), report(SIGNS)]);
    const weights = [money, signs].map(
      ({ figures }) => figures.filter(({ unit }) => unit === 'POINTS').length,
    );
    expect([...money.findings, ...signs.findings, ...money.notJudged, ...signs.notJudged]).toEqual([]);
    expect(weights).toEqual([5, 6]);
    expect(money.duties.map(({ duty, held }) => [duty, held])).toContainEqual(['ROW_SUM', 1]);
    expect(signs.duties.map(({ duty, held }) => [duty, held])).toContainEqual(['POINTS', 1]);
  });

  it.each(WAYS)('shows a fund that its total does not fit, %s', async (_, report) => {
    const { findings } = await report(replaced(TARGETS, 4, ['30.00', '80.00']));
    expect(findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty))).toEqual(['ROW_SUM']);
  });

  it.each(WAYS)('is listed as not judged where its weights come to no full mark, %s', async (_, report) => {
    const { findings, notJudged } = await report(replaced(TARGETS, 9, ['25', '35']));
    expect(findings).toEqual([]);
    expect(notJudged).toHaveLength(1);
  });
});
