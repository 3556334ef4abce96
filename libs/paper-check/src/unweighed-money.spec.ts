import { describe, expect, it } from '@jest/globals';
import { misprinted, reportOnForm, type Row } from './testing/form-paper';

/** Only the points of the execution of the budget are printed, without their weight. */
const BESIDE: readonly Row[] = [
  ['项目名称', '岸线巡护|2', '项目编码', '13|4'],
  ['一、基本情况|1|2', '预算数', '执行数|2', '预算执行率（%）|2', '自评分|2'],
  ['200.00', '190.00|2', '95.00|2', '9.50|2'],
  ['二、绩效指标完成情况|8'],
  ['一级指标', '二级指标', '三级指标', '预期指标值', '实际完成值', '分值', '自评得分', '说明'],
  ['产出指标', '数量指标', '巡护里程', '≥120公里', '131公里', '50', '50', ''],
  ['效益指标', '社会效益指标', '水域整洁程度', '良好', '良好', '30', '28', ''],
  ['满意度指标', '满意度指标', '沿岸居民满意度', '≥90%', '92%', '10', '10', ''],
  ['总分|6', '97.50', ''],
];

describe('a form that prints no weight for the execution of the budget', () => {
  it('holds', async () => {
    const { findings, notJudged, duties } = await reportOnForm({ rows: BESIDE });
    expect({ findings, notJudged }).toEqual({ findings: [], notJudged: [] });
    expect(duties.find(({ duty }) => duty === 'POINTS')?.held).toBe(4);
  });

  it.each([
    ['the points of the execution', 2, ['9.50|2', '5.90|2']],
    ['the points of an indicator', 6, ['28', '23']],
    ['the total', 8, ['97.50', '95.70']],
    ['the execution rate', 2, ['95.00|2', '59.00|2']],
  ] as const)('shows one wrong number: %s', async (_, row, misprint) => {
    const { findings } = await reportOnForm({ rows: misprinted(BESIDE, row, misprint) });
    expect(findings).toHaveLength(1);
  });
});
