import { describe, expect, it } from '@jest/globals';
import { misprinted, reportOnForm, type FormPaper, type Row } from './testing/form-paper';

/** 小计 below the indicators of each group, and the total in a sentence. */
const SUBTOTALS: FormPaper = {
  title: '部门整体支出绩效自评指标表',
  text: ['经综合评价，部门整体支出绩效自评总得分73.50分。'],
  rows: [
    ['一级指标', '二级指标', '三级指标', '权重', '评分标准', '自评分'],
    ['投入|1|3', '目标设定|1|2', '目标合理性', '14', '合理', '14'],
    ['指标明确性', '6', '明确', '5.5'],
    ['小计|2', '20', '', '19.5'],
    ['过程|1|3', '预算执行|1|2', '预算完成率', '20', '按比例', '19'],
    ['结转结余率', '10', '按比例', '8'],
    ['小计|2', '30', '', '27'],
    ['产出', '职责履行', '重点工作办结率', '30', '全部办结', '27'],
    ['合计|3', '80', '', '73.5'],
  ],
};

/** Heads of weights below the names of levels. */
const WEIGHTS_BELOW: FormPaper = {
  rows: [
    ['一级指标|2', '二级指标|2', '三级指标|2', '自评分|1|2'],
    ['名称', '权重（%）', '名称', '权重（%）', '名称', '权重（%）'],
    ['履职效能|1|3', '50|1|3', '整体效能|1|3', '50|1|3', '产出完成', '20', '19'],
    ['绩效效果', '20', '20'],
    ['预算支出率', '10', '9.8'],
    ['管理效率|1|2', '50|1|2', '预算执行|1|2', '50|1|2', '预算约束', '30', '28'],
    ['财务合规', '20', '20'],
    ['合计', '100', '', '100', '', '100', '96.8'],
  ],
};

/** What was lost has a total, too; the text lists what the groups reached. */
const LOST: FormPaper = {
  title: '部门整体支出绩效评价指标体系',
  text: [
    '部门整体支出绩效评价总分为93.00分，其中：项目决策得分18.00分，过程管理得分26.00分，项目产出得分49.00分。',
  ],
  rows: [
    ['一级指标', '三级指标', '指标分值', '自评得分', '扣分', '扣分原因'],
    ['项目决策|1|2', '立项依据', '10', '10', '0', ''],
    ['目标合理性', '10', '8', '2', '不够量化'],
    ['过程管理', '预算执行率', '30', '26', '4', '进度慢'],
    ['项目产出', '完成率', '50', '49', '1', ''],
    ['总计|2', '100', '93', '7', ''],
  ],
};

/** The weight of the money's rate stands in its name and in its rule alone. */
const WEIGHT_IN_RULE: FormPaper = {
  rows: [
    ['项目名称', '公共卫生|5'],
    [
      '预算执行情况（万元）（20分）|1|2',
      '',
      '预算数（A）',
      '执行数（B）',
      '执行率（B/A）',
      '得分（20分×执行率）',
    ],
    ['年度财政资金总额', '1250.00', '1225.00', '98.00%', '19.60'],
    ['一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
    ['产出指标（50分）|1|2', '数量指标（30分）', '建档人数（30分）', '5000', '5200', '30'],
    ['质量指标（20分）', '建档合格率（20分）', '95%', '96%', '18'],
    ['效益指标（30分）', '社会效益指标（30分）', '知晓率（30分）', '90%', '88%', '28'],
    ['总分|5', '95.60'],
  ],
};

/** Points by a coefficient of each indicator. */
const COEFFICIENTS: FormPaper = {
  rows: [
    ['专项名称', '国省道养护|3', '自评总分（分）', '79.60|3'],
    ['指标名称', '计量单位', '指标性质', '年初指标值', '全年完成值', '得分系数（%）', '指标权重', '指标得分'],
    ['养护里程', '公里', '≥', '300', '300', '100', '40', '40'],
    ['优良路率', '%', '≥', '90', '88', '98', '20', '19.6'],
    ['事故下降', '%', '≥', '5', '4', '50', '40', '20'],
    ['合计|6', '100', '79.60'],
  ],
};

/** The money by kinds, in cells with their names. */
const KINDS_IN_CELLS: FormPaper = {
  rows: [
    ['年度预算申请（万元）|1|5', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', '1282.00', '1400.00', '1386.00', '10', '99.00%', '9.90'],
    ['按收入性质分：1400.00|3', '按支出性质分：1400.00|4'],
    ['其中：一般公共预算：1300.00|3', '其中：基本支出：900.00|4'],
    ['政府性基金拨款：100.00|3', '项目支出：500.00|4'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '高标准农田', '5万亩', '5万亩', '50', '50', ''],
    ['效益指标', '经济效益', '增收', '5%', '4%', '40', '36', ''],
    ['总分|5', '100', '95.90', ''],
  ],
};

/** Names with their numbers beside them. */
const BESIDE: FormPaper = {
  rows: [
    ['项目名称', '道路维修', '', '', '', ''],
    ['预算数（万元）', '120.00', '执行数（万元）', '114.00', '执行率', '95.00%'],
    ['其中：财政拨款', '100.00', '其中：财政拨款', '96.00', '', ''],
    ['其他资金', '20.00', '其他资金', '18.00', '', ''],
    ['指标类型', '指标名称', '年度目标', '完成情况', '分值', '自评得分'],
    ['产出指标', '道路长度', '12公里', '12公里', '60', '58'],
    ['效益指标', '出行便利', '提高', '提高', '40', '37.5'],
    ['合计', '', '', '', '100', '95.5'],
  ],
};

/** The names of the funds have a head that is called as a budget is, and the rate is that of the adjusted budget. */
const NAMES_HEADED: FormPaper = {
  rows: [
    ['项目名称', '排涝泵站检修|8'],
    [
      '预算执行情况（10分）|1|3',
      '年度预算数（万元）',
      '年初预算',
      '调整后预算数',
      '预算执行数',
      '预算执行率',
      '权重',
      '得分',
      '原因',
    ],
    ['总额', '620.00', '650.00', '585.00', '90.00%', '10', '9.00', '雨季停工'],
    ['其中：财政资金', '620.00', '650.00', '585.00', '90.00%', '/', '/', ''],
    ['绩效指标（90分）|1|3', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '权重', '得分', '原因'],
    ['产出指标', '数量指标', '检修台数', '14', '14', '60', '60', ''],
    ['效益指标', '社会效益指标', '排涝能力', '好', '好', '30', '27', ''],
    ['合计|6', '100', '96.00', ''],
  ],
};

/** Heads of money that are called by what was done, and one rate for all funds. */
const ARRIVED: FormPaper = {
  rows: [
    ['项目名称', '路灯节能改造|6'],
    [
      '预算执行情况（万元）|1|4',
      '',
      '预算安排情况（调整后）',
      '资金到位情况',
      '资金执行情况',
      '预算执行进度',
      '得分',
    ],
    ['预算数', '240.00', '240.00', '216.00', '90.00%|1|3', '9|1|3'],
    ['其中：财政资金', '200.00', '200.00', '180.00'],
    ['其他', '40.00', '40.00', '36.00'],
    ['绩效指标|1|3', '二级指标', '三级指标', '预期指标值', '实际完成值', '分值', '自评得分'],
    ['数量指标', '改造盏数', '800盏', '800盏', '50', '50'],
    ['社会效益指标', '亮灯率', '98%', '97%', '40', '38'],
    ['自评总分|5', '100', '97'],
  ],
};

/** Targets, their weights and the money that is asked for: nothing was reached yet. */
const TARGETS: FormPaper = {
  title: '项目支出绩效目标表',
  rows: [
    ['项目名称|2', '渠系清淤|4'],
    ['项目资金（万元）|2|3', '年度资金总额：|2', '86.50|2'],
    ['其中：财政拨款|2', '80.00|2'],
    ['其他资金|2', '6.50|2'],
    ['绩效指标|1|4', '一级指标', '二级指标', '三级指标', '指标值', '权重'],
    ['产出指标（60分）|1|2', '数量指标', '清淤长度', '≥18公里', '40'],
    ['质量指标', '验收合格率', '100%', '20'],
    ['效益指标（40分）', '经济效益指标', '受益面积', '≥2万亩', '40'],
  ],
};

/** A list of projects, each with what was planned, spent and reached. */
const PROJECTS: FormPaper = {
  title: '项目支出绩效自评结果汇总表',
  rows: [
    ['序号', '项目名称', '全年预算数', '全年执行数', '执行率', '自评得分'],
    ['1', '智慧执法', '320.00', '310.00', '96.88%', '97.5'],
    ['2', '市容整治', '250.00', '238.00', '95.20%', '96'],
    ['3', '垃圾分类', '230.00', '205.00', '89.13%', '91'],
    ['合计|2', '800.00', '753.00', '94.13%', ''],
  ],
};

const FORMS = {
  SUBTOTALS,
  WEIGHTS_BELOW,
  LOST,
  WEIGHT_IN_RULE,
  COEFFICIENTS,
  KINDS_IN_CELLS,
  BESIDE,
  NAMES_HEADED,
  ARRIVED,
  TARGETS,
  PROJECTS,
} as const;

describe('forms as provinces lay them out', () => {
  it.each(Object.entries(FORMS))('hold where they are right: %s', async (_, form) => {
    const { findings, lastDigit } = await reportOnForm(form);
    expect({ findings, lastDigit }).toEqual({ findings: [], lastDigit: [] });
  });

  it.each([
    { what: 'points below 小计', form: SUBTOTALS, row: 3, misprint: ['19.5', '16.5'] },
    { what: 'a weight below 小计', form: SUBTOTALS, row: 6, misprint: ['30', '36'] },
    {
      what: 'a weight below the names of levels',
      form: WEIGHTS_BELOW,
      row: 2,
      misprint: ['50|1|3', '58|1|3'],
    },
    { what: 'the total of what was lost', form: LOST, row: 5, misprint: ['7', '1'] },
    { what: 'what was lost', form: LOST, row: 3, misprint: ['4', '9'] },
    { what: 'points by a rule', form: WEIGHT_IN_RULE, row: 2, misprint: ['19.60', '16.90'] },
    { what: 'a coefficient', form: COEFFICIENTS, row: 3, misprint: ['98', '89'] },
    { what: 'the total beside its name', form: COEFFICIENTS, row: 0, misprint: ['79.60|3', '76.60|3'] },
    {
      what: 'a whole of kinds',
      form: KINDS_IN_CELLS,
      row: 2,
      misprint: ['按收入性质分：1400.00|3', '按收入性质分：1700.00|3'],
    },
    {
      what: 'a kind in a cell',
      form: KINDS_IN_CELLS,
      row: 4,
      misprint: ['项目支出：500.00|4', '项目支出：800.00|4'],
    },
    { what: 'a rate beside its name', form: BESIDE, row: 1, misprint: ['95.00%', '59.00%'] },
    { what: 'a fund beside its name', form: BESIDE, row: 2, misprint: ['96.00', '69.00'] },
    { what: 'the rate of an adjusted budget', form: NAMES_HEADED, row: 2, misprint: ['90.00%', '60.00%'] },
    { what: 'the rate of all funds', form: ARRIVED, row: 2, misprint: ['90.00%|1|3', '60.00%|1|3'] },
    { what: 'a fund of what was spent', form: ARRIVED, row: 3, misprint: ['180.00', '130.00'] },
    { what: 'the total beside its name', form: TARGETS, row: 1, misprint: ['86.50|2', '36.50|2'] },
    { what: 'the weight of a target', form: TARGETS, row: 6, misprint: ['20', '29'] },
    { what: 'the rate of a project', form: PROJECTS, row: 2, misprint: ['95.20%', '92.20%'] },
  ] as const)('show one wrong number: $what', async ({ form, row, misprint }) => {
    const { findings } = await reportOnForm({ ...form, rows: misprinted(form.rows, row, misprint) });
    expect(findings).toHaveLength(1);
  });

  it.each([
    { what: 'a total that is not its form’s', form: SUBTOTALS, right: '73.50', wrong: '78.50' },
    { what: 'a group in a list of points', form: LOST, right: '26.00', wrong: '36.00' },
  ])('show a wrong number in a sentence: $what', async ({ form, right, wrong }) => {
    const text = form.text?.map((line) => line.replace(right, wrong));
    expect((await reportOnForm({ ...form, ...(text && { text }) })).findings).toHaveLength(1);
  });
});

const PROJECT: readonly Row[] = [
  ['项目名称', '水库加固|5'],
  ['一级指标', '二级指标', '三级指标', '指标值', '分值', '得分'],
  ['产出指标', '数量指标', '完成量', '5', '60', '58'],
  ['效益指标', '社会效益', '受益', '3', '40', '37.5'],
  ['总分|4', '100', '95.5'],
];

describe('a form of targets', () => {
  it('gives its weights as points, and owes no sum where other funds are not listed', async () => {
    const { figures } = await reportOnForm(TARGETS);
    const units = figures.filter(({ label }) => label.endsWith('权重')).map(({ unit }) => unit);
    expect(units).toEqual(['POINTS', 'POINTS', 'POINTS']);
    const without = TARGETS.rows.filter((_, row) => row !== 3);
    const { findings } = await reportOnForm({ ...TARGETS, rows: without });
    expect(findings).toEqual([]);
  });
});

describe('scores in sentences', () => {
  it('are held against the form of the project that they name', async () => {
    const right = await reportOnForm({ rows: PROJECT, text: ['水库加固项目自评得分95.5分。'] });
    const wrong = await reportOnForm({ rows: PROJECT, text: ['水库加固项目自评得分92.5分。'] });
    expect([right.findings.length, wrong.findings.length]).toEqual([0, 1]);
  });

  it('owe nothing to the form of another project, nor does that of the whole department', async () => {
    const text = ['河道治理项目自评得分92.5分。', '部门整体支出绩效自评得分98.5分。'];
    expect((await reportOnForm({ rows: PROJECT, text })).findings).toEqual([]);
  });

  const lost = ['1.结转率：分值10分，结转率5%，扣1分，得9分。', '2.变动率：分值8分，变动率0%，得8分。'];

  it('hold what was lost before what was reached, and do not take it for a weight', async () => {
    const right = await reportOnForm({ rows: PROJECT, text: lost });
    const wrong = await reportOnForm({ rows: PROJECT, text: [lost[0]?.replace('扣1分', '扣3分') ?? ''] });
    expect([right.findings.length, wrong.findings.length]).toEqual([0, 1]);
    const { findings } = await reportOnForm({ rows: PROJECT, text: ['结转率5%，扣1分，得9分。'] });
    expect(findings).toEqual([]);
  });

  it('hold a total against the points that the next sentence lists', async () => {
    const text = (total: string) => [
      `部门自评得分为${total}分，等级为“优”。其中：投入指标得分14分，过程指标得分37.5分，产出指标得分43分。`,
    ];
    const found = await Promise.all(
      ['94.5', '95.4', '70'].map((total) => reportOnForm({ rows: PROJECT, text: text(total) })),
    );
    expect(found.map(({ findings }) => findings.length)).toEqual([0, 1, 0]);
  });
});
