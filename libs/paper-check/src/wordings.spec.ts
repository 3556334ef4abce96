import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

const HEAD = '某某市教育局2023年度部门决算\n';

async function reportOn(text: string) {
  return checkPaper(await readPaper(new TextEncoder().encode(HEAD + text)));
}

interface Wording {
  readonly what: string;
  readonly text: string;
  readonly right: string;
  readonly wrong: string;
}

/** Wordings of several provinces, each with what is right in it and what a wrong print of it would be. */
const WORDINGS: readonly Wording[] = [
  {
    what: 'a change whose amount stands in the sentence before it',
    text: '一、总体情况\n2023年度收、支总计1000.00万元。与2022年度相比，收、支总计各增加200.00万元，增长25.00%。',
    right: '增长25.00%',
    wrong: '增长52.00%',
  },
  {
    what: 'a change that names last year’s amount before it',
    text: '2023年收入1000.00万元，比2022年800.00万元增加200.00万元，增长25.00%。',
    right: '增加200.00',
    wrong: '增加210.00',
  },
  {
    what: 'a share behind a bracket, which is of the amount before the bracket',
    text: '本年收入合计1000.00万元，包括财政拨款收入900.00万元（其中，一般公共预算880.00万元，政府性基金预算20.00万元，国有资本经营预算0.00万元），占收入合计90.00%。',
    right: '占收入合计90.00%',
    wrong: '占收入合计91.00%',
  },
  {
    what: 'shares in a list whose whole was named some sentences before',
    text: '2023年度“三公”经费财政拨款支出决算为20.00万元。\n2023年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0万元，占0%；公务用车购置及运行维护费支出决算15.00万元，占75.00%；公务接待费支出决算5.00万元，占25.00%。',
    right: '占75.00%',
    wrong: '占57.00%',
  },
  {
    what: 'parts that stand in paragraphs of their own below the whole',
    text: '六、基本支出\n2023年度一般公共预算财政拨款基本支出100.00万元，其中：\n人员经费80.00万元，主要包括：基本工资。\n公用经费20.00万元，主要包括：办公费。',
    right: '80.00',
    wrong: '88.00',
  },
  {
    what: 'both ends of a change, without a rate, behind a list',
    text: '公务用车运行维护费12.00万元，其中：公务用车加油8.00万元，公务用车维修4.00万元，比2022年决算数15.00万元减少3.00万元。',
    right: '减少3.00',
    wrong: '减少30.00',
  },
  {
    what: 'a completion over a list of funds in brackets',
    text: '公务接待费支出预算4.00万元（其中：一般公共预算支出4.00万元；政府性基金预算支出0万元），支出决算3.00万元（其中：一般公共预算支出3.00万元；政府性基金预算支出0万元），完成调整后预算的75.00%。其中：国内公务接待支出3.00万元。',
    right: '75.00%',
    wrong: '57.00%',
  },
  {
    what: 'points whose weights have no word of their own',
    text: '自评得分95.50分。其中：投入10分，自评得10分；过程30分，自评得28.50分；产出30分，自评得29分；效果30分，自评得28分。',
    right: '自评得分95.50',
    wrong: '自评得分96.50',
  },
  {
    what: 'cars against the kinds of cars listed behind them',
    text: '截至2023年12月31日，本单位共有车辆6辆，其中，主要领导干部用车0辆、机要通信用车1辆、执法执勤用车2辆、其他用车3辆，其他用车主要是业务用车；单位价值100万元以上设备0台（套）。',
    right: '执法执勤用车2辆',
    wrong: '执法执勤用车4辆',
  },
  {
    what: 'a fund whose four sides stand in one sentence',
    text: '2023年度政府性基金预算财政拨款收入11.23万元；年初结转和结余2.00万元；支出12.23万元，其中基本支出0万元，项目支出12.23万元；年末结转和结余1.00万元。',
    right: '年末结转和结余1.00',
    wrong: '年末结转和结余10.00',
  },
  {
    what: 'shares of a structure whose whole the heading names',
    text: '（一）一般公共预算当年拨款规模情况。\n2024年一般公共预算当年拨款6300.00万元，比上年增加400.00万元。\n（二）一般公共预算当年拨款结构情况。\n科学技术支出（类）5820.00万元，占92.38%；社会保障和就业支出（类）290.00万元，占4.60%；住房保障支出（类）190.00万元，占3.02%。',
    right: '占4.60%',
    wrong: '占6.40%',
  },
  {
    what: 'a share whose whole is called otherwise than its amount',
    text: '2023年度收入合计2500.00万元。其中：财政拨款收入2400.00万元，占总收入的96.00%；其他收入100.00万元，占总收入的4.00%。',
    right: '占总收入的96.00%',
    wrong: '占总收入的69.00%',
  },
  {
    what: 'a change called 同比, in yuan',
    text: '2023年公务接待费5000元，同比减少1000元，下降16.67%。',
    right: '同比减少1000',
    wrong: '同比减少2000',
  },
  {
    what: 'totals of revenues and expenditures joined by 、 and named in two ways',
    text: '2023年度收入、支出决算总计5432.10万元。与上年相比，收、支总计各增加432.10万元，增长8.64%。',
    right: '增长8.64%',
    wrong: '增长6.84%',
  },
  {
    what: 'a list that ends in what is called the rest',
    text: '机关运行经费安排110.00万元。其中：办公费60.00万元，邮电费15.00万元，差旅费25.00万元，其他费用10.00万元。',
    right: '办公费60.00',
    wrong: '办公费80.00',
  },
  {
    what: 'revenues and expenditures each listed behind one total',
    text: '2024年财政拨款收支总预算6500.00万元。收入包括：一般公共预算6300.00万元，政府性基金预算100.00万元，上年结转100.00万元。支出包括：科学技术支出6000.00万元，社会保障和就业支出300.00万元，住房保障支出200.00万元。',
    right: '总预算6500.00',
    wrong: '总预算6550.00',
  },
  {
    what: 'members of a list with a budget and an amount each, called 决算 alone',
    text: '2023年度“三公”经费支出年初预算为16.00万元，支出决算为12.50万元，完成年初预算的78.13%。其中：公务用车运行维护费支出年初预算为10.00万元，决算为8.50万元，占财政拨款“三公”经费总支出决算的68.00%，完成年初预算的85.00%；公务接待费支出年初预算为6.00万元，决算为4.00万元，占财政拨款“三公”经费总支出决算的32.00%，完成年初预算的66.67%。',
    right: '占财政拨款“三公”经费总支出决算的32.00%',
    wrong: '占财政拨款“三公”经费总支出决算的23.00%',
  },
  {
    what: 'both ends of a change with a share between them',
    text: '2024年支出预算3150.00万元，其中：基本支出预算2150.00万元，占总支出预算68.25%，比2023年2050.00万元增加100.00万元，增长4.88%；项目支出预算1000.00万元，占总支出预算31.75%，比2023年950.00万元增加50.00万元，增长5.26%。',
    right: '增加50.00',
    wrong: '增加51.00',
  },
  {
    what: 'a change of an amount that was named before',
    text: '公务用车运行维护费10.00万元，主要用于燃油。公务用车运行维护费比2023年预算数14.00万元减少4.00万元，下降28.57%。',
    right: '下降28.57',
    wrong: '下降25.87',
  },
  {
    what: 'codes gone through one by one, of which a class is made',
    text: '五、一般公共预算财政拨款支出决算情况说明\n（一）总体情况。\n2023年度一般公共预算财政拨款支出600.00万元。\n（二）一般公共预算财政拨款支出决算结构情况。\n教育支出（类）480.00万元，占80.00%；住房保障支出（类）120.00万元，占20.00%。\n（三）具体情况。\n1.教育支出（类）教育管理事务（款）行政运行（项）支出300.00万元，主要用于人员经费。\n2.教育支出（类）普通教育（款）小学教育（项）支出180.00万元，主要用于学校。\n3.住房保障支出（类）住房改革支出（款）住房公积金（项）支出120.00万元，主要用于职工。',
    right: '行政运行（项）支出300.00',
    wrong: '行政运行（项）支出380.00',
  },
  {
    what: 'budgets and amounts of codes against those of the chapter',
    text: '五、支出决算情况说明\n2023年度一般公共预算财政拨款支出年初预算为550.00万元，支出决算为600.00万元。\n1.教育支出（类）教育管理事务（款）行政运行（项）。年初预算为280.00万元，支出决算为300.00万元。\n2.教育支出（类）普通教育（款）小学教育（项）。年初预算为170.00万元，支出决算为180.00万元。\n3.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为100.00万元，支出决算为120.00万元。',
    right: '支出决算为180.00',
    wrong: '支出决算为108.00',
  },
  {
    what: 'a rate behind its change without words of its own',
    text: '2023年机关运行经费支出100.00万元，比2022年减少25.00万元，20.00%。',
    right: '，20.00%',
    wrong: '，12.00%',
  },
  {
    what: 'a rate in front of its change',
    text: '2023年度支出合计210.00万元，比上年增长5.00%，增加10.00万元。',
    right: '增长5.00%',
    wrong: '增长50.00%',
  },
  {
    what: 'an amount that is said to be so much of its budget',
    text: '培训费年初预算2.00万元，支出决算1.50万元，为年初预算的75.00%。',
    right: '的75.00%',
    wrong: '的57.00%',
  },
  {
    what: 'cars listed between semicolons',
    text: '截至2023年12月31日，本单位共有车辆 6 辆（其中：机要通信用车 1 辆；执法执勤用车 2 辆；其他用车 3 辆）；单位价值100万元以上设备 2 台（套）。',
    right: '执法执勤用车 2 辆',
    wrong: '执法执勤用车 4 辆',
  },
  {
    what: 'a completion whose budget stands inside of it',
    text: '公务用车购置及运行维护费支出决算为27.00万元，完成预算30.00万元的90.00%（其中：公务用车购置支出决算为20.00万元，公务用车运行维护费支出决算为7.00万元），比上年增加2.00万元，增长8.00%。',
    right: '90.00%',
    wrong: '60.00%',
  },
  {
    what: 'a completion behind what it is held against',
    text: '2023年度财政拨款支出决算990.00万元。与2023年度财政拨款支出年初预算900.00万元相比，完成年初预算的110.00%。',
    right: '年初预算900.00',
    wrong: '年初预算800.00',
  },
  {
    what: 'a rate of difference between budget and final accounts',
    text: '与年初预算相比，年初预算数200.00万元，决算数190.00万元，预决算差异率-5.00%，主要原因是节约。',
    right: '-5.00%',
    wrong: '-8.00%',
  },
  {
    what: 'a change against the budget that the sentence names',
    text: '公务接待费年初预算5.00万元，支出决算4.00万元，完成年初预算的80.00%，与预算数相比减少1.00万元。',
    right: '减少1.00',
    wrong: '减少4.00',
  },
  {
    what: 'a change of what the clause before it compares',
    text: '收入总计500.00万元，支出总计500.00万元。\n收入支出总体与上年相比，增加100.00万元，增长25.00%。',
    right: '增长25.00%',
    wrong: '增长52.00%',
  },
  {
    what: 'shares in numbered paragraphs, of all of them together',
    text: '其中：\n1、财政拨款收入900.00万元，占90.00%，比上年决算数增加100.00万元，增长12.50%。\n2、其他收入100.00万元，占10.00%，比上年决算数增加20.00万元，增长25.00%。',
    right: '占90.00%',
    wrong: '占60.00%',
  },
  {
    what: 'shares of a structure that its heading names, in numbered paragraphs',
    text: '五、支出\n（一）总体情况\n一般公共预算财政拨款支出1000.00万元。\n（二）一般公共预算财政拨款支出决算结构情况\n1.教育支出（类）600.00万元，占60.00%。\n2.农林水支出（类）400.00万元，占40.00%。',
    right: '600.00万元',
    wrong: '700.00万元',
  },
  {
    what: 'shares of amounts that another paragraph prints',
    text: '“三公”经费财政拨款支出决算为20.00万元，其中：因公出国（境）费支出决算为5.00万元，公务接待费支出决算为15.00万元。\n“三公”经费支出中，因公出国（境）费占25.00%，公务接待费占75.00%。',
    right: '占25.00%',
    wrong: '占52.00%',
  },
  {
    what: 'a list that begins behind the end of a sentence',
    text: '一般公共预算财政拨款支出1000.00万元，比上年增加200.00万元，增长25.00%。主要用于以下方面：教育支出（类）支出600.00万元，占60.00%，农林水支出（类）支出400.00万元，占40.00%。',
    right: '占60.00%',
    wrong: '占80.00%',
  },
  {
    what: 'what of an amount each book pays, where two of them pay 0',
    text: '会议费支出预算5.00万元（其中：一般公共预算支出5.00万元；政府性基金预算支出0万元；国有资本经营预算支出0万元）。',
    right: '一般公共预算支出5.00',
    wrong: '一般公共预算支出4.60',
  },
  {
    what: 'changes against the budget and last year behind a reason, of the one amount named',
    text: '公务接待费2.00万元，主要用于接待。费用支出较年初预算数减少0.50万元，下降20.00%，主要原因是节约。较上年支出数增加0.40万元，增长25.00%。',
    right: '下降20.00%',
    wrong: '下降60.00%',
  },
  {
    what: 'a share of a named whole behind a completion',
    text: '本年支出合计1000.00万元。\n年初预算为800.00万元，支出决算为900.00万元，完成年初预算的112.50%，占本年支出合计的90.00%。',
    right: '占本年支出合计的90.00%',
    wrong: '占本年支出合计的60.00%',
  },
  {
    what: 'a change of what another paragraph calls so',
    text: '2024年部门财务总收入900.00万元。\n与上年对比，财务总收入减少100.00万元，下降10.00%。',
    right: '下降10.00%',
    wrong: '下降60.00%',
  },
  {
    what: 'parts of a chapter’s amount in its numbered paragraphs',
    text: '六、财政拨款基本支出\n2023年度财政拨款基本支出决算100.00万元，其中：\n（一）人员经费80.00万元。主要包括：基本工资。\n（二）公用经费20.00万元。主要包括：办公费。',
    right: '80.00',
    wrong: '88.00',
  },
  {
    what: 'a list whose members say what each was used for',
    text: '项目支出300.00万元。其中：防汛支出50.00万元，主要用于日常工作；水库支出150.00万元，主要用于除险；河道支出100.00万元，主要用于疏浚。',
    right: '水库支出150.00',
    wrong: '水库支出155.00',
  },
];

describe('sentences as papers of several provinces word them', () => {
  it.each(WORDINGS)('holds $what', async ({ text }) => {
    const { findings, notJudged } = await reportOn(text);
    // A sentence alone lacks the counts that final accounts owe (missing-counts.spec).
    const others = notJudged.filter(({ duty }) => duty !== 'COUNT');
    expect({ findings, others }).toEqual({ findings: [], others: [] });
  });

  it.each(WORDINGS)('finds a wrong number in $what', async ({ text, right, wrong }) => {
    expect(text).toContain(right);
    const { findings } = await reportOn(text.replace(right, wrong));
    expect(findings).toHaveLength(1);
  });

  it.each([
    // 年初预算 of revenues is not what is spent.
    '2023年收入年初预算500.00万元，支出决算为480.00万元。本年支出合计490.00万元。',
    // Main codes alone.
    '五、支出\n2023年度一般公共预算财政拨款支出600.00万元，主要有：\n1.教育支出（类）普通教育（款）小学教育（项）支出180.00万元。\n2.住房保障支出（类）住房改革支出（款）住房公积金（项）支出120.00万元。',
    '共有车辆6辆，其中，执法执勤用车2辆、其他用车4辆，其他用车主要是业务用车3辆。',
    '本年支出增加10.00万元，5.00%用于培训。',
    '2023年培训费210.00万元，比2022年200.00万元增长5.00%，增加10.00万元。',
    // The classes of all expenditure, and the codes of a part of it.
    '三、支出情况\n教育支出（类）500.00万元；住房保障支出（类）120.00万元。\n1.教育支出（类）普通教育（款）小学教育（项）支出480.00万元。\n2.住房保障支出（类）住房改革支出（款）住房公积金（项）支出120.00万元。',
  ])('claims nothing that is not said: %s', async (text) => {
    const { findings } = await reportOn(text);
    expect(findings).toEqual([]);
  });

  it('does not take the price of one car for what all cars cost', async () => {
    const { findings } = await reportOn(
      '其中：公务用车购置支出18.00万元。全年购置公务用车1辆，其中：轿车1辆、金额18.00万元，越野车0辆、金额0万元。',
    );
    expect(findings).toEqual([]);
  });

  it('does not hold what cars cost of running an office against the three-public expenses', async () => {
    const { findings } = await reportOn(
      [
        '二、“三公”经费安排情况',
        '“三公”经费45.00万元，其中：公务用车运行维护费33.00万元，公务接待费12.00万元。',
        '三、机关运行经费安排情况',
        '机关运行经费70.00万元，其中：办公费40.00万元，公务用车运行维护费10.00万元，其他费用20.00万元。',
      ].join('\n'),
    );
    expect(findings).toEqual([]);
  });

  it.each([
    '会议费支出1.20万元，培训费支出2.30万元，分别比上年减少0.30万元、增加0.20万元，下降20.00%、增长9.52%。',
    '固定资产原值2110.55万元，净值1310.00万元。其中：房屋1200.00万元，车辆160.55万元，其他固定资产750.00万元。',
  ])('judges nothing that may be of several amounts: %s', async (text) => {
    const { findings } = await reportOn(text);
    expect(findings).toEqual([]);
  });

  it('does not take a share of something else for that of the amount before it', async () => {
    const { findings } = await reportOn(
      '政府采购货物支出46.30万元，政府采购服务支出110.50万元，授予小微企业合同金额98.14万元，货物采购授予中小企业合同金额占货物支出金额的100%。',
    );
    expect(findings).toEqual([]);
  });

  it('judges no change whose direction was left open, and marks the form that was not filled in', async () => {
    const { findings, remarks } = await reportOn(
      '出国费0.00万元，比上年增加（减少）0.00万元，增长（下降）0.00%。',
    );
    expect(findings).toEqual([]);
    expect(remarks.map(({ code }) => code)).toEqual(['PLACEHOLDER']);
  });

  it('does not take the 支出决算 of one code, or what funds three-public expenses, for those of the whole paper', async () => {
    const { findings } = await reportOn(
      [
        '本年支出合计500.00万元。一般公共预算财政拨款支出480.00万元。',
        '1.教育管理事务（款）行政运行（项）。年初预算90.00万元，支出决算100.00万元，完成年初预算的111.11%。',
        '“三公”经费支出决算5.00万元（其中：一般公共预算支出5.00万元；政府性基金预算支出0万元）。',
        '1.因公出国（境）费支出预算0万元，支出决算0万元。',
      ].join('\n'),
    );
    expect(findings).toEqual([]);
  });

  it('says that a rate of a budget that is printed nowhere cannot be judged', async () => {
    const { findings, notJudged } = await reportOn(
      '教育支出（205）进修及培训（08）培训支出（03）：支出决算为50.00万元，完成预算98.00%。',
    );
    expect(findings).toEqual([]);
    expect(notJudged.map(({ duty }) => duty)).toEqual(['COMPLETION']);
  });

  it('takes the name of a table from the line that is a title, not from the number of the form', async () => {
    const table = (title: string, total: string) =>
      `<p>${title}</p><p>公开0${String(title.length)}表</p><p>部门：某某局</p><p>金额单位：万元</p><table><tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td><td>项目支出</td></tr><tr><td colspan="2">合计</td><td>${total}</td><td>60.00</td><td></td></tr><tr><td>205</td><td>教育支出</td><td>${total}</td><td>60.00</td><td></td></tr></table>`;
    const html = `<html><body><h1>某某局2023年度部门决算</h1>${table('一般公共预算财政拨款支出决算表', '60.00')}<p>2023年度一般公共预算财政拨款支出66.00万元。</p></body></html>`;
    const { findings } = checkPaper(await readPaper(new TextEncoder().encode(html)));
    expect(findings.map(({ comparisons }) => comparisons.map(({ duty }) => duty))).toEqual([
      ['TEXT_TO_TABLE'],
    ]);
  });

  const asHtml = (title: string, rows: readonly (readonly string[])[]) =>
    `<html><body><h1>某某局2024年部门预算</h1><h2>${title}</h2><p>单位：万元</p><table>${rows
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table></body></html>`;
  const reportOnTable = async (title: string, rows: readonly (readonly string[])[]) =>
    checkPaper(await readPaper(new TextEncoder().encode(asHtml(title, rows))));

  it.each([
    ['12.00', []],
    ['21.00', ['ROW_SUM', 'LIST_SUM']],
  ])('adds up a form that lists three-public expenses in rows: vehicles of %s', async (vehicles, duties) => {
    const { findings } = await reportOnTable('财政拨款安排的“三公”经费预算表', [
      ['项目', '2024年预算', '2023年预算'],
      ['“三公”经费', '15.00', '14.00'],
      ['其中：（一）因公出国（境）支出', '0.00', '0.00'],
      ['（二）公务用车购置及运行维护支出', vehicles, '10.00'],
      ['1.公务用车购置', '8.00', '7.00'],
      ['2.公务用车运行维护费', '4.00', '3.00'],
      ['（三）公务接待费支出', '3.00', '4.00'],
    ]);
    const found = findings.flatMap(({ comparisons }) => comparisons.map(({ duty }) => duty));
    expect([...new Set(found)].sort()).toEqual([...duties].sort());
  });

  it('adds up the codes of departments where those of governments stand beside them', async () => {
    const rows = (wages: string) => [
      ['科目编码', '科目名称', '科目编码', '科目名称', '2024年预算'],
      ['[301]', '工资福利支出', '', '', wages],
      ['[30101]', '基本工资', '[50101]', '工资奖金津补贴', '60.00'],
      ['[30102]', '津贴补贴', '[50101]', '工资奖金津补贴', '40.00'],
    ];
    const title = '一般公共预算支出情况表（按支出经济分类科目）';
    expect((await reportOnTable(title, rows('100.00'))).findings).toEqual([]);
    expect((await reportOnTable(title, rows('110.00'))).findings).toHaveLength(1);
  });
});
