import { describe, expect, it } from '@jest/globals';
import type { PaperReport } from './report';
import { misprinted, reportOnForm, type Row } from './testing/form-paper';

function reportOn(rows: readonly Row[], note = ''): Promise<PaperReport> {
  return reportOnForm({ rows, text: [note] });
}

const NATIONAL: readonly Row[] = [
  ['项目资金（万元）|1|4', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '500.00', '480.00', '456.00', '10', '95.00%', '9.50'],
  ['其中：当年财政拨款', '480.00', '460.00', '436.00', '—', '94.78%', '—'],
  ['上年结转资金', '20.00', '20.00', '20.00', '—', '100.00%', '—'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标（50分）|1|3', '数量指标（30分）|1|2', '加固水库', '5座', '5座', '20', '20', ''],
  ['治理河道', '8公里', '8公里', '10', '8', '资金到位晚'],
  ['质量指标（20分）', '验收合格率', '100%', '100%', '20', '20', ''],
  ['效益指标（30分）', '社会效益指标', '受益人口', '3万人', '3万人', '30', '28', ''],
  ['满意度指标（10分）', '满意度指标', '群众满意度', '≥90%', '95%', '10', '10', ''],
  ['总分|5', '100', '95.50', ''],
];

const NESTED: readonly Row[] = [
  ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '得分'],
  ['投入|1|2', '20|1|2', '目标设定', '10', '绩效目标合理性', '10', '10'],
  ['预算配置', '10', '在职人员控制率', '10', '8'],
  ['过程', '30', '预算执行', '30', '预算完成率', '30', '28'],
  ['产出|1|2', '50|1|2', '职责履行|1|2', '50|1|2', '重点工作办结率', '30', '30'],
  ['质量达标率', '20', '19'],
  ['合计|5', '100', '95'],
];

const NAMED: readonly Row[] = [
  ['一级指标', '二级指标', '三级指标', '得分'],
  ['部门决策（25分）|1|3', '目标任务（15分）|1|2', '明确性（5分）', '5'],
  ['合理性（10分）', '9'],
  ['预算编制（10分）', '测算依据（10分）', '10'],
  ['部门绩效（75分）', '履职成效（75分）', '重点工作（75分）', '70'],
  ['总分（100分）|3', '94'],
];

const [HEAD = [], ...ITEMS] = NATIONAL.slice(4);

/** The total may stand in the first row, or above all of them. */
const TOTAL_FIRST: readonly Row[] = [
  ...NATIONAL.slice(0, 4),
  HEAD,
  ...ITEMS.slice(-1),
  ...ITEMS.slice(0, -1),
];
const TOTAL_ABOVE: readonly Row[] = [
  ['项目名称', '水库加固', '自评得分', '95.50', '', '', '', ''],
  ...NATIONAL,
];

/** The execution of the budget is scored apart: the indicators alone come to a hundred. */
const APART: readonly Row[] = NATIONAL.map((cells, row) => {
  if (row === 5)
    return ['产出指标（60分）|1|3', '数量指标（40分）|1|2', '加固水库', '5座', '5座', '30', '25', ''];
  return row === 10 ? ['总分|5', '100', '91.00', ''] : cells;
});

/** Some programs merge nothing: what stands above goes on. */
const BLANK_BELOW: readonly Row[] = NATIONAL.map((cells, row) => {
  const unmerged = cells.map((text) => text.split('|1|')[0] ?? '');
  const merged = row === 6 ? 2 : row === 7 || (row > 0 && row < 4) ? 1 : 0;
  return [...Array<string>(merged).fill(''), ...unmerged];
});

describe('forms of self-evaluation that are right', () => {
  it.each([
    ['with weights in the names of groups', NATIONAL],
    ['with a weight for each level of indicators', NESTED],
    ['with weights behind names alone', NAMED],
    ['with the total in the first row', TOTAL_FIRST],
    ['with the total above the heads', TOTAL_ABOVE],
    ['that score the execution of the budget apart', APART],
    ['with blank cells where others are merged', BLANK_BELOW],
  ])('hold %s', async (_, rows) => {
    const { findings, notJudged, duties } = await reportOn(rows);
    expect({ findings, notJudged }).toEqual({ findings: [], notJudged: [] });
    expect(duties.find(({ duty }) => duty === 'POINTS')?.held).toBeGreaterThan(4);
  });

  it('hold full points for a rate below 100 % where no rule is stated, and say that this cannot be judged', async () => {
    const rows = misprinted(misprinted(NATIONAL, 1, ['9.50', '10.00']), 10, ['95.50', '96.00']);
    const { findings, notJudged } = await reportOn(rows);
    expect(findings).toEqual([]);
    expect(notJudged.map(({ duty }) => duty)).toEqual(['POINTS']);
  });

  it('do not hold them where the paper states that points are weight times rate', async () => {
    const rows = misprinted(misprinted(NATIONAL, 1, ['9.50', '10.00']), 10, ['95.50', '96.00']);
    const { findings } = await reportOn(rows, '注：预算执行率得分=预算执行率×分值。');
    expect(findings).toHaveLength(1);
  });

  it('judge no total whose rows were not understood, and list it', async () => {
    const { findings, notJudged } = await reportOn([
      ['指标', '完成情况', '分值', '得分'],
      ['产出指标', '', '60', '55'],
      ['其中数量指标', '5座', '30', '30'],
      ['其中质量指标', '合格', '30', '25'],
      ['效益指标', '', '40', '40'],
      ['总分', '', '100', '95'],
    ]);
    expect(findings).toEqual([]);
    expect(notJudged.map(({ duty }) => duty)).toEqual(['POINTS', 'POINTS']);
  });
});

describe('tables that are scored in another way', () => {
  it('are left alone where each indicator is scored out of a hundred and its weight is a share', async () => {
    const { findings } = await reportOn([
      ['指标', '权重', '得分'],
      ['产出指标', '60%', '95'],
      ['效益指标', '40%', '90'],
      ['总分', '100%', '93'],
    ]);
    expect(findings).toEqual([]);
  });

  it('do not hold points of several rows together against the weight of the first', async () => {
    const { findings } = await reportOn([
      ['指标', '完成情况', '分值', '得分'],
      ['产出指标', '5座', '30', '55|1|2'],
      ['质量指标', '合格', '30'],
      ['效益指标', '好', '40', '40'],
      ['总分', '', '100', '95'],
    ]);
    expect(findings).toEqual([]);
  });
});

describe('one wrong number in a form of self-evaluation', () => {
  it.each([
    { what: 'the points of an indicator', rows: NATIONAL, row: 6, misprint: ['8', '3'], duties: ['POINTS'] },
    { what: 'points above their weight', rows: NATIONAL, row: 7, misprint: ['20', '28'], duties: ['POINTS'] },
    { what: 'a weight', rows: NATIONAL, row: 6, misprint: ['10', '70'], duties: ['POINTS'] },
    {
      what: 'the weight in the name of a group',
      rows: NATIONAL,
      row: 8,
      misprint: ['效益指标（30分）', '效益指标（80分）'],
      duties: ['POINTS'],
    },
    { what: 'the execution rate', rows: NATIONAL, row: 1, misprint: ['95.00%', '59.00%'], duties: ['RATE'] },
    {
      what: 'the points of the execution rate',
      rows: NATIONAL,
      row: 1,
      misprint: ['9.50', '5.90'],
      duties: ['POINTS'],
    },
    { what: 'the total', rows: NATIONAL, row: 10, misprint: ['95.50', '96.50'], duties: ['POINTS'] },
    { what: 'a fund', rows: NATIONAL, row: 3, misprint: ['20.00', '40.00'], duties: ['ROW_SUM', 'RATE'] },
    { what: 'the rate of a fund', rows: NATIONAL, row: 2, misprint: ['94.78%', '97.48%'], duties: ['RATE'] },
    {
      what: 'the weight of the widest level',
      rows: NESTED,
      row: 1,
      misprint: ['20|1|2', '26|1|2'],
      duties: ['POINTS'],
    },
    {
      what: 'the weight of the level between',
      rows: NESTED,
      row: 4,
      misprint: ['50|1|2', '60|1|2'],
      duties: ['POINTS'],
    },
    {
      what: 'the weight of the finest level',
      rows: NESTED,
      row: 5,
      misprint: ['20', '26'],
      duties: ['POINTS'],
    },
    {
      what: 'a weight behind a name',
      rows: NAMED,
      row: 2,
      misprint: ['合理性（10分）', '合理性（18分）'],
      duties: ['POINTS'],
    },
    {
      what: 'the total in the first row',
      rows: TOTAL_FIRST,
      row: 5,
      misprint: ['95.50', '59.50'],
      duties: ['POINTS'],
    },
    {
      what: 'the total above the heads',
      rows: TOTAL_ABOVE,
      row: 0,
      misprint: ['95.50', '59.50'],
      duties: ['POINTS'],
    },
    {
      what: 'points of indicators that alone make the total',
      rows: APART,
      row: 8,
      misprint: ['28', '18'],
      duties: ['POINTS'],
    },
    {
      what: 'a weight below blank cells',
      rows: BLANK_BELOW,
      row: 6,
      misprint: ['10', '70'],
      duties: ['POINTS'],
    },
  ] as const)('is found: $what', async ({ rows, row, misprint, duties }) => {
    const { findings } = await reportOn(misprinted(rows, row, misprint));
    expect(findings).toHaveLength(1);
    const found = findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty));
    expect(duties).toEqual(expect.arrayContaining([...new Set(found)]));
  });
});
