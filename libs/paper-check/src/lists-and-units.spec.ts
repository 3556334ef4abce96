import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';
import { misprinted, reportOnForm, type FormPaper } from './testing/form-paper';

async function reportOn(text: string) {
  return checkPaper(await readPaper(new TextEncoder().encode(`某某市总工会2023年度部门决算\n${text}`)));
}

interface Wording {
  readonly what: string;
  readonly text: string;
  readonly right: string;
  readonly wrong: string;
}

const WORDINGS: readonly Wording[] = [
  {
    what: 'parts without numbers in the paragraphs below 其中',
    text: '三、支出情况\n某某市总工会2023年支出合计2286.28万元，其中：\n基本支出2115.92万元，占92.55%；\n项目支出170.36万元，占7.45%；\n经营支出0万元，占0%。',
    right: '2115.92',
    wrong: '2155.92',
  },
  {
    what: 'both sides of a total in the paragraph below it',
    text: '四、财政拨款收支情况\n2023年财政拨款收支总决算1136.63万元，较上年减少。\n收入包括：一般公共预算拨款收入1085.15万元、上年结转51.48万元；支出包括：教育支出600.00万元、卫生健康支出536.63万元。',
    right: '536.63',
    wrong: '586.63',
  },
  {
    what: 'a bare share behind a share that names the whole',
    text: '二、三公经费\n2023年“三公”经费支出决算为24.00万元。\n其中：因公出国（境）费用支出决算为6.00万元，占“三公”经费支出决算的25.00%；公务用车购置及运行维护费支出决算为16.00万元，占66.67%；公务接待费支出决算为2.00万元，占8.33%。',
    right: '占66.67%',
    wrong: '占60.67%',
  },
  {
    what: 'shares of this year’s expenditure behind its basic expenditure',
    text: '2023年度支出合计3667.72万元，与上年相比，支出合计增加67.72万元，增长1.88%。其中：基本支出2217.47万元，占本年支出60.5%；项目支出1450.25万元，占本年支出39.5%。',
    right: '占本年支出39.5%',
    wrong: '占本年支出89.5%',
  },
  {
    what: 'a list of what was spent behind what is left',
    text: '全年支出2511.03万元，年末结余87.38万元。其中：基本支出1403.22万元，项目支出1107.81万元。',
    right: '1403.22',
    wrong: '1433.22',
  },
  {
    what: 'the change of a total behind the list of its parts',
    text: '2023年公务用车购置及运行费支出13.97万元，其中：公务用车运行费9.19万元，公务用车购置费4.78万元，比上年减少1.37万元，下降8.93%。',
    right: '减少1.37',
    wrong: '减少1.87',
  },
  {
    what: 'the office in front of a name, of which the text knows the end',
    text: '总工会2023年度支出决算总计500.00万元。总工会2023年度收入决算总计500.00万元。\n收支总计与上年相比增加100.00万元，增长25.00%。',
    right: '支出决算总计500.00',
    wrong: '支出决算总计580.00',
  },
  {
    what: 'blanks between thousands',
    text: '2023年一般公共预算财政拨款支出3 178.41万元，比2022年2 825.25万元增加353.16万元，增长12.50%。',
    right: '3 178.41',
    wrong: '3 478.41',
  },
  {
    what: 'an amount in 亿元 beside its parts in 万元',
    text: '2023年度支出合计12.34亿元，其中：基本支出20500.00万元，占16.61%；项目支出102900.00万元，占83.39%。',
    right: '12.34亿元',
    wrong: '13.34亿元',
  },
  {
    what: 'an amount printed again in 亿元',
    text: '2023年公路养护支出125000.00万元（12.50亿元）。',
    right: '12.50亿元',
    wrong: '15.20亿元',
  },
  {
    what: 'rates of the budget at the start of the year and of the adjusted one',
    text: '2023年初预算数为200.00万元，年中追加50.00万元，调整后预算数为250.00万元，支出决算数为240.00万元，完成年初预算的120.00%，完成调整后预算的96.00%。',
    right: '完成调整后预算的96.00%',
    wrong: '完成调整后预算的69.00%',
  },
  {
    what: 'a list between semicolons whose first part changed in nothing',
    text: '“三公”经费支出决算为24.00万元，其中：因公出国（境）费支出决算为0.00万元，占0.00%，与上年持平；公务用车购置及运行费支出决算为20.00万元，占83.33%，较上年减少2.00万元，下降9.09%；公务接待费支出决算为4.00万元，占16.67%，较上年减少1.00万元，下降20.00%。',
    right: '公务接待费支出决算为4.00',
    wrong: '公务接待费支出决算为4.80',
  },
  {
    what: 'an execution rate of what the budget was adjusted to',
    text: '年初预算总额为2000.00万元，其中上年结转200.00万元；年中调整后为2300.00万元，全年支出2250.00万元，预算执行率97.83%。',
    right: '97.83%',
    wrong: '91.83%',
  },
  {
    what: 'the amounts of two years, the later first',
    text: '2023年支出5000元，2022年支出6000元，减少1000元，下降16.67%。',
    right: '下降16.67%',
    wrong: '下降11.67%',
  },
  {
    what: 'purposes that follow each other, with their shares',
    text: '本年支出1000.00万元，其中用于民生800.00万元，占比80.00%；用于生产500.00万元，占比50.00%。',
    right: '占比50.00%',
    wrong: '占比56.00%',
  },
  {
    what: 'changes against the budget and against last year, each with its amount',
    text: '2023年决算收入1500.00万元，比年初预算1200.00万元增加300.00万元，增长25.00%；比2022年决算1400.00万元增加100.00万元，增长7.14%。',
    right: '增长7.14%',
    wrong: '增长7.84%',
  },
  {
    what: 'a list behind the amount of last year',
    text: '2023年支出1700.00万元，较上年1800.00万元减少100.00万元，减少5.56%。其中基本支出1300.00万元，较上年1250.00万元增加50.00万元，增加4%；项目支出400.00万元，较上年550.00万元减少150.00万元，减少27.27%。',
    right: '基本支出1300.00',
    wrong: '基本支出1800.00',
  },
  {
    what: 'three-public expenses in paragraphs, with 用车费 for both kinds of it',
    text: '2023年“三公”经费为10.00万元，比上年减少1.50万元。其中：\n因公出国（境）费用2.00万元，比上年减少0.30万元。\n公务接待费4.00万元，比上年减少0.90万元。\n公务用车费4.00万元，比上年减少0.30万元。',
    right: '接待费4.00',
    wrong: '接待费4.80',
  },
];

describe('lists and units in sentences', () => {
  it.each(WORDINGS)('holds $what', async ({ text }) => {
    const { findings, lastDigit, notJudged } = await reportOn(text);
    // A sentence alone lacks the counts that final accounts owe (missing-counts.spec).
    const others = notJudged.filter(({ duty }) => duty !== 'COUNT');
    expect({ findings, lastDigit, others }).toEqual({ findings: [], lastDigit: [], others: [] });
  });

  it.each(WORDINGS)('finds a wrong number in $what', async ({ text, right, wrong }) => {
    expect(text).toContain(right);
    expect((await reportOn(text.replace(right, wrong))).findings).toHaveLength(1);
  });

  it('takes amounts that share one name for no amount of it', async () => {
    const text =
      '2021年至2023年一般公共预算财政拨款支出分别为2472.10万元、2825.25万元、3178.41万元。\n2023年一般公共预算财政拨款支出3178.41万元。';
    expect((await reportOn(text)).findings).toEqual([]);
  });

  it('takes what was added to a budget for no part of what was adjusted, and the new budget neither', async () => {
    const text =
      '年初预算900.00万元，预算调整100.00万元，其中追加150.00万元，追减50.00万元，调整后预算1000.00万元。';
    expect((await reportOn(text)).findings).toEqual([]);
  });

  it.each([
    '支出合计300.00万元，其中：基本支出120.00万元，项目支出180.00万元，分别占40%和60%。',
    '预算编制率100%，得2分；预算完成率98.00%，得4.9分；结转结余率2.00%，得3分。',
  ])('judges nothing that only the order tells: %s', async (text) => {
    expect((await reportOn(text)).findings).toEqual([]);
  });

  it('knows only as many digits of an amount in 亿元 as are printed', async () => {
    const held = await reportOn('2023年支出合计12.34亿元。\n2023年支出合计123449.99万元。');
    const wrong = await reportOn('2023年支出合计12.34亿元。\n2023年支出合计123651.00万元。');
    expect([held.findings.length, wrong.findings.length]).toEqual([0, 1]);
  });
});

const PROJECT: FormPaper = {
  rows: [
    ['项目名称', '水库加固|7'],
    ['项目资金（万元）|1|3', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', '480.00', '500.00', '475.00', '10', '95.00%', '9.50'],
    ['其中：财政拨款', '480.00', '500.00', '475.00', '—', '', '—'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '原因'],
    ['产出指标', '数量指标', '加固水库', '12座', '12座', '50', '48', ''],
    ['效益指标', '社会效益', '保护人口', '3万人', '3万人', '40', '40', ''],
    ['总分|5', '100', '97.50', ''],
  ],
  text: [
    '水库加固项目绩效自评综述：项目自评得分为97.50分。项目全年预算数为500.00万元，执行数为475.00万元，完成预算的95.00%。',
  ],
};

/** Names with numbers beside them, and rates that their names explain. */
const RATES: FormPaper = {
  title: '部门整体绩效自评表',
  rows: [
    ['年初预算数（万元）', '3200.00', '调整后预算数（万元）', '3512.40', '决算数（万元）', '3420.17'],
    ['其中：基本支出', '1800.00', '其中：基本支出', '1850.20', '其中：基本支出', '1833.05'],
    ['项目支出', '1400.00', '项目支出', '1662.20', '项目支出', '1587.12'],
    ['预算执行率（%）', '97.37', '预算调整率（%）', '9.76', '结转结余率（%）', '2.63'],
    ['编制人数', '62', '实有人数', '60', '人员控制率（%）', '96.77'],
    ['“三公”经费预算数', '12.50', '“三公”经费决算数', '9.34', '“三公”经费控制率（%）', '74.72'],
    ['一级指标', '二级指标', '三级指标', '分值', '得分', '扣分原因'],
    ['投入', '预算编制', '预算编制合理性', '40', '39', '调整较多'],
    ['产出', '履职', '重点工作完成率', '60', '58', '两项延期'],
    ['合计|3', '100', '97', ''],
  ],
};

describe('forms beside their texts, and names beside their numbers', () => {
  it.each([PROJECT, RATES])('hold where they are right', async (form) => {
    const { findings, lastDigit } = await reportOnForm(form);
    expect({ findings, lastDigit }).toEqual({ findings: [], lastDigit: [] });
  });

  it.each([
    ['预算数为500.00', '预算数为580.00'],
    ['执行数为475.00', '执行数为457.00'],
    ['得分为97.50', '得分为91.50'],
  ])('find what a sentence says otherwise than the form of its project: %s', async (right, wrong) => {
    const text = PROJECT.text?.map((line) => line.replace(right, wrong)) ?? [];
    expect((await reportOnForm({ ...PROJECT, text })).findings).toHaveLength(1);
  });

  it.each([
    { form: PROJECT, row: 3, misprint: ['500.00', '560.00'] },
    { form: RATES, row: 3, misprint: ['9.76', '9.16'] },
    { form: RATES, row: 3, misprint: ['2.63', '2.03'] },
    { form: RATES, row: 5, misprint: ['74.72', '14.72'] },
    { form: RATES, row: 2, misprint: ['1662.20', '1862.20'] },
  ] as const)('find one wrong number in a cell: $misprint', async ({ form, row, misprint }) => {
    const { findings } = await reportOnForm({ ...form, rows: misprinted(form.rows, row, misprint) });
    expect(findings).toHaveLength(1);
  });
});
