import { describe, expect, it } from '@jest/globals';
import { dutiesFound, reportOn } from './testing/text-paper';

interface Wording {
  readonly what: string;
  readonly text: string;
  readonly right: string;
  readonly wrong: string;
  readonly duty: string;
}

const WORDINGS: readonly Wording[] = [
  {
    what: '增收, 减支: what changed is in the verb',
    text: '6月，一般公共预算收入累计完成30000万元，比上年减收2000万元，下降6.25%。其中：税收收入12000万元，比上年增收2000万元，增长20%；非税收入18000万元，比上年减收4000万元，下降18.18%。',
    right: '下降18.18%',
    wrong: '下降12.18%',
    duty: 'GROWTH',
  },
  {
    what: 'a change behind its rate, and 其中 behind the change',
    text: '地方财政收入完成110000万元，较上年同期增长10%，增收10000万元。其中：税收收入完成66000万元，较上年同期增长20%，增收11000万元，税收收入占地方财政收入60%。',
    right: '占地方财政收入60%',
    wrong: '占地方财政收入90%',
    duty: 'SHARE',
  },
  {
    what: 'lists that part one amount twice',
    text: '地方一般公共预算收入完成20000万元，同比增收1000万元，从征收部门来看：税务部门完成9000万元，占一般公共预算收入的45.00%；财政部门完成11000万元，占一般公共预算收入的55.00%。从收入分类来看，税收收入完成8000万元，占一般公共预算收入的40.00%；非税收入完成12000万元，占一般公共预算收入的60.00%。',
    right: '占一般公共预算收入的40.00%',
    wrong: '占一般公共预算收入的44.00%',
    duty: 'SHARE',
  },
  {
    what: 'a share behind a growth',
    text: '一般公共预算收入完成150亿元。其中：税收收入完成90亿元，增长19.9%，占一般公共预算收入的60%；非税收入完成60亿元，增长10.4%，占一般公共预算收入的40%。',
    right: '占一般公共预算收入的60%',
    wrong: '占一般公共预算收入的66%',
    duty: 'SHARE',
  },
  {
    what: 'a sentence that ends within a bracket',
    text: '2023年“三公”经费预算52.40万元。其中：因公出国（境）费0万元；公务用车购置及运行费50.00万元（公务用车购置费10.00万元，比上年增加0万元；公务用车运行维护费40.00万元，比上年增加0万元。）比上年增加0万元；公务接待费2.40万元。',
    right: '公务接待费2.40',
    wrong: '公务接待费2.90',
    duty: 'LIST_SUM',
  },
  {
    what: 'other books behind a list of the general budget',
    text: '全区一般公共预算收入累计完成300000万元，增长17.2%，其中：税收收入累计完成220000万元，非税收入累计完成80000万元；政府性基金预算收入1600万元；国有资本经营收入1800万元。全区一般公共预算支出累计完成400000万元，其中：民生支出累计完成250000万元，占一般公共预算支出的62.5%。',
    right: '占一般公共预算支出的62.5%',
    wrong: '占一般公共预算支出的65.2%',
    duty: 'SHARE',
  },
  {
    what: 'changes of all parts, each in a sentence of its own',
    text: '2023年“三公”经费预算为3000万元，同口径比2022年减少800.00万元。其中：因公出国（境）费同口径比2022年减少10.00万元。公务接待费同口径比2022年减少40.00万元；公务用车购置费同口径比2022年减少350.00万元。公务用车运行费同口径比2022年减少400.00万元。',
    right: '2022年减少350.00',
    wrong: '2022年减少550.00',
    duty: 'LIST_SUM',
  },
  {
    what: 'a completion behind a change, beside 决算数大于预算数',
    text: '某某市第二幼儿园2023年度部门决算公开\n三、支出情况\n本单位一般公共预算财政拨款支出总计1050.00万元，与上年相比增加50.00万元，增长5.00%；完成年初预算105.00%，决算数大于预算数50.00万元。',
    right: '完成年初预算105.00%',
    wrong: '完成年初预算100.00%',
    duty: 'COMPLETION',
  },
  {
    what: 'the subject of a change in the clause before it, which did not change',
    text: '2023年度“三公”经费支出决算总额为10.00万元，比去年增加2.00万元，增长25.00%。其中，公务用车运行维护费支出决算6.00万元，公务接待费支出决算4.00万元。公务用车运行维护费支出决算比预算无增减变化，比去年增加1.00万元，增长20.00%；公务接待费支出决算比预算无增减变化，比去年增加1.00万元，增长33.33%。',
    right: '增长33.33%',
    wrong: '增长38.33%',
    duty: 'GROWTH',
  },
  {
    what: 'rates without a word between the amounts of a list',
    text: '2023年支出预算100.00万元，其中：教育支出70.00万元，70.00%社会保障和就业支出20.00万元，20.00%住房保障支出10.00万元，10.00%',
    right: '住房保障支出10.00',
    wrong: '住房保障支出16.00',
    duty: 'LIST_SUM',
  },
  {
    what: 'shares of a whole that is not printed',
    text: '2023年上半年的“三公”经费支出中，因公出国（境）费支出0万元，占“三公”经费的0%；公务用车购置及运行费支出3.00万元，占“三公”经费的75.00%。公务接待费支出1.00万元，占“三公”经费的25.00%。',
    right: '公务接待费支出1.00',
    wrong: '公务接待费支出1.20',
    duty: 'SHARE',
  },
  {
    what: 'all people of an office',
    text: '本单位2023年末实有人数18人，其中：在职人员12人，离休人员0人，退休人员6人。',
    right: '退休人员6',
    wrong: '退休人员9',
    duty: 'COUNT',
  },
  {
    what: 'a total behind what was added to an amount',
    text: '2023年市级收入决算数120000万元，加上级补助收入40000万元，下级上解收入4400万元，上年结转收入5600万元，收入总计170000万元。',
    right: '下级上解收入4400',
    wrong: '下级上解收入4900',
    duty: 'LIST_SUM',
  },
  {
    what: 'changes behind brackets',
    text: '安排“三公”经费支出8200.00万元，比年初预算增加1300.00万元。其中：因公出国（境）经费0万元；公务用车购置及运行维护费7600.00万元（其中：公务用车购置费2300.00万元，公务用车运行维护费5300.00万元），比年初预算增加1800.00万元；公务接待费600.00万元，比年初预算减少500.00万元。',
    right: '减少500.00',
    wrong: '减少900.00',
    duty: 'LIST_SUM',
  },
];

describe('a text of a web page', () => {
  it.each(WORDINGS)('holds and is found when it is wrong: $what', async ({ text, right, wrong, duty }) => {
    expect(await dutiesFound(text)).toEqual([]);
    expect(text).toContain(right);
    expect(await dutiesFound(text.replace(right, wrong))).toContain(duty);
  });

  it('takes the verb of a change from the words around last year’s amount', async () => {
    const text = '决算车辆运行费用3.00万元，比去年3.10万元少0.10万元。';
    expect(await dutiesFound(text)).toEqual([]);
    expect(await dutiesFound(text.replace('少0.10', '少0.70'))).toEqual(['GROWTH']);
  });

  it('leaves lists of some people of an office alone', async () => {
    expect(await dutiesFound('在职职工40人，其中：党员16人，高级职称9人。')).toEqual([]);
  });

  it('counts a sum once that two readings of the text find', async () => {
    const { duties } = await reportOn(
      '2023年“三公”经费支出预算为9.00万元，其中：因公出国（境）费用1.00万元，公务用车购置及运行维护费5.00万元，公务接待费3.00万元。',
    );
    expect(duties.find(({ duty }) => duty === 'LIST_SUM')).toMatchObject({ held: 1 });
  });

  it('does not compare the basic expenditure of an entry with that of the paper', async () => {
    const text =
      '2023年一般公共预算拨款支出150.00万元，其中：基本支出140.00万元，项目支出10.00万元。\n机构运行110.00万元，其中：基本支出110.00万元，项目支出0万元。\n事业单位医疗30.00万元，其中：基本支出30.00万元，项目支出0万元。';
    expect(await dutiesFound(text)).toEqual([]);
  });

  it('compares what did not change with itself, not with the amount of another year', async () => {
    const text =
      '一、2023年“三公”经费预算\n2023年度“三公”经费预算总计21.00万元，其中：公务接待11.00万元，公务用车运行费用10.00万元。\n二、2022年“三公”经费决算\n2022年度“三公”经费支出20.00万元，其中：公务接待12.00万元，公务用车运行费用8.00万元。\n2023年度“三公”经费预算较2022年度增加1.00万元，其中公务用车运行费用较上年同期增加2.00万元，增长25.00%。';
    expect(await dutiesFound(text)).toEqual([]);
  });

  it.each([
    ['2023年，市本级“三公”经费预算为90万元，比2022年减少10万元。同口径比2022年下降10%。', 'BUDGET', 2023],
    ['按照预决算公开的要求，2025年“三公”经费预算总额为90万元，较2024年减少10万元。', 'BUDGET', 2025],
    [
      '（一）本单位2023年度总收入90万元，较2022年度决算数减少10万元。较2022年度决算数下降10%。',
      'FINAL_ACCOUNTS',
      2023,
    ],
  ])('tells kind and year without a title: %s', async (text, kind, year) => {
    expect((await reportOn(text)).facts).toMatchObject({ kind, year });
  });

  it('remarks on numbers that were never filled in', async () => {
    const { remarks } = await reportOn(
      '2023年“三公”经费支出35.00万元。\n公务接待费30.00万元，占 %，比上年减少2.00万元。\n因公出国（境）费0万元，占0%，比上年减少 万元。',
    );
    expect(remarks.map(({ code }) => code)).toEqual(['PLACEHOLDER', 'PLACEHOLDER']);
  });

  it('tells the office before the name of its expenses', async () => {
    const { facts } = await reportOn(
      '2023年某某市交通运输局一般公共预算财政拨款“三公”经费支出决算情况说明\n（一）总体情况说明\n“三公”经费支出决算为9.00万元。',
    );
    expect(facts.office).toBe('某某市交通运输局');
  });

  it('joins the lines of a page, whose digits are half as wide', async () => {
    const lines = [
      '1. 基本支出预算 924,289.71 元，占支出总预算的 100.00%，同比减少',
      '75,044.29 元，下降 7.51%。主要用于保障机构正常运转和完成日常工作任',
      '务而发生的各项支出，包括按照国家规定的基本工资和津贴补贴标准安排的',
      '人员经费支出和按照统一规定的开支标准安排的办公费、水电费、维修费等',
      '日常公用经费支出。其中工资福利支出预算 857,890.16 元，占基本支出',
      '预算 92.82%，同比减少 61,443.84 元，下降 6.68%，主要原因是在职人',
      '员退休。',
    ];
    const { duties, findings } = await reportOn(`某某市规划馆2023年单位预算\n${lines.join('\n')}`);
    expect(findings).toEqual([]);
    expect(duties.find(({ duty }) => duty === 'GROWTH')).toMatchObject({ held: 2, notJudged: 0 });
  });
});
