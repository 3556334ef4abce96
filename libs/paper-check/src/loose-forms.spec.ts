import { describe, expect, it } from '@jest/globals';
import { asBars, asTabs, asText, replaced, WAYS, type Rows } from './testing/loose-paper';
import { reportOn } from './testing/text-paper';

/** A form as a page shows it, without the places that merged cells cover. */
const FORM: Rows = [
  ['项目名称', '岸线巡护'],
  ['主管部门', '某某市河湖局', '实施单位', '某某市河湖局'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '410.00', '400.00', '372.00', '10', '93.00%', '9.30'],
  ['其中：当年财政拨款', '380.00', '370.00', '342.00', '—', '92.43%', '—'],
  ['上年结转资金', '30.00', '30.00', '30.00', '—', '100.00%', '—'],
  ['年度总体目标', '预期目标', '实际完成情况'],
  ['巡护全部岸线', '已巡护'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '巡护里程', '≥120公里', '131公里', '20', '20', ''],
  ['巡护次数', '≥48次', '45次', '15', '14', '汛期停航'],
  ['质量指标', '问题处置率', '≥95%', '96%', '15', '15', ''],
  ['效益指标', '社会效益指标', '水域整洁程度', '良好', '良好', '30', '28.5', ''],
  ['满意度指标', '服务对象满意度指标', '沿岸居民满意度', '≥90%', '92%', '10', '10', ''],
  ['总分', '100', '96.8', ''],
];

/** The rule of scoring stands between the weight and the points. */
const RULES: Rows = [
  ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评价标准', '得分'],
  ['投入', '40', '预算配置', '40', '人员控制率', '25', '不超过编制计满分，每超1%扣1分', '25'],
  ['结转控制率', '15', '按比例计分', '13'],
  ['产出', '60', '职责履行', '60', '重点工作办结率', '60', '每少一项扣2分', '58'],
  ['合计', '100', '', '100', '', '100', '', '96'],
];

describe('a form that lost its columns', () => {
  it.each(WAYS)('is judged by its rows, %s', async (_, report) => {
    const { findings, notJudged, duties } = await report(FORM);
    expect({ findings, notJudged }).toEqual({ findings: [], notJudged: [] });
    const held = new Map(duties.map((duty) => [duty.duty, duty.held]));
    expect([held.get('POINTS'), held.get('RATE'), held.get('ROW_SUM')]).toEqual([8, 1, 3]);
  });

  it.each(WAYS)('shows one wrong number, %s', async (_, report) => {
    const wrong = [
      replaced(FORM, 14, ['96.8', '98.6']),
      replaced(FORM, 10, ['14', '41']),
      replaced(FORM, 3, ['93.00%', '39.00%']),
      replaced(FORM, 5, ['30.00', '80.00']),
    ];
    const found = await Promise.all(wrong.map(report));
    expect(found.map(({ findings }) => findings.length)).toEqual([1, 1, 1, 1]);
  });

  it.each(WAYS)(
    'is listed as not judged where its weights do not come to the full mark, %s',
    async (_, report) => {
      const { findings, notJudged } = await report(replaced(FORM, 12, ['30', '80']));
      expect(findings).toEqual([]);
      expect(notJudged).toHaveLength(1);
    },
  );

  it.each([
    ['with the cells that a page shows', asTabs],
    ['between bars', asBars],
  ] as const)('is judged beside the rules of scoring, %s', async (_, as) => {
    const right = await reportOn(as(RULES));
    const wrong = await reportOn(as(replaced(RULES, 2, ['13', '31'])));
    expect([right.findings.length, right.notJudged.length, wrong.findings.length]).toEqual([0, 0, 1]);
  });

  it('holds the score of a sentence against the form of its project', async () => {
    const text = `岸线巡护项目自评得分96.3分。\n${asTabs(FORM)}`;
    const { findings } = await reportOn(text);
    expect(findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty))).toEqual([
      'TEXT_TO_TABLE',
    ]);
  });

  it('marks the figures of running text where they stand', async () => {
    const { figures } = await reportOn(asText(FORM));
    const places = figures.flatMap(({ text }) => (text ? [text] : []));
    const sorted = places.toSorted((one, other) => one.paragraph - other.paragraph || one.from - other.from);
    expect(places).toEqual(sorted);
    const isApart = (one: (typeof places)[number], next: (typeof places)[number] | undefined) =>
      next === undefined || one.paragraph !== next.paragraph || one.to <= next.from;
    expect(places.every((place, at) => isApart(place, places[at + 1]))).toBe(true);
  });

  it('owes nothing to sentences with points', async () => {
    const { duties, notJudged } = await reportOn(
      '2023年度自评得分95分。数量指标20 20，质量指标完成良好。其中培训12次，合格率98%。\n共扣5分。',
    );
    expect({ judged: duties.filter(({ duty }) => duty === 'POINTS'), notJudged }).toEqual({
      judged: [],
      notJudged: [],
    });
  });
});
