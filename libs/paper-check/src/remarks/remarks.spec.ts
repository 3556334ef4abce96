import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from '../check-paper';

const FINAL = '某某县水务局2023年度部门决算';
const BUDGET = '某某县水务局2023年部门预算';

async function remarksOn(title: string, ...lines: readonly string[]) {
  const text = [title, ...lines].join('\n\n');
  return checkPaper(await readPaper(new TextEncoder().encode(text))).remarks;
}

async function codesOn(title: string, ...lines: readonly string[]): Promise<readonly string[]> {
  return (await remarksOn(title, ...lines)).map(({ code }) => code);
}

describe('a word that compares two amounts', () => {
  const entry = (word: string, spent = '90.00') =>
    `1.农林水支出（类）水利（款）防汛（项）。年初预算为100.00万元，支出决算为${spent}万元，完成年初预算的${spent}%。${word}的主要原因是采购节约。`;

  it.each([
    ['决算数小于预算数', 0],
    ['决算数低于年初预算数', 0],
    ['决算数大于预算数', 1],
    ['决算数等于年初预算', 1],
    ['决算数与预算数持平', 1],
    ['决算数与预算数基本持平', 0],
  ])('%s: %i remarks', async (word, count) => {
    expect(await codesOn(FINAL, entry(word))).toEqual(Array<string>(count).fill('DIRECTION'));
  });

  it('may stand behind two budgets, and means the one that it names', async () => {
    const two = (word: string) =>
      `年初预算为80.00万元，全年预算为100.00万元，支出决算为90.00万元。${word}的主要原因是采购节约。`;
    expect(await codesOn(FINAL, two('决算数小于全年预算数'))).toEqual([]);
    expect(await codesOn(FINAL, two('决算数小于年初预算数'))).toEqual(['DIRECTION']);
    expect(await codesOn(FINAL, two('决算数小于预算数'))).toEqual([]);
  });

  it('is about the whole behind a list, which is not judged', async () => {
    const text =
      '“三公”经费年初预算为5.00万元，支出决算为4.00万元，完成预算的80.00%，其中：公务接待费支出决算为4.00万元。决算数大于预算数的主要原因是接待增加。';
    expect(await codesOn(FINAL, text)).toEqual([]);
  });

  it.each([
    ['2023年会议费3.00万元，2022年会议费3.00万元，持平。', 0],
    ['2023年会议费3.00万元，2022年会议费2.00万元，持平。', 1],
    ['2023年会议费3.00万元，2022年培训费2.00万元，持平。', 0],
    ['2023年会议费3.00万元，2022年会议费2.99万元，基本持平。', 0],
  ])('持平: %s', async (text, count) => {
    expect(await codesOn(FINAL, text)).toHaveLength(count);
  });
});

describe('a year that is not the paper’s', () => {
  it.each([
    [FINAL, '第三部分 某某县水务局2023年度部门决算情况说明', 0],
    [FINAL, '第三部分 某某县水务局2022年度部门决算情况说明', 1],
    [FINAL, '六、2022年度部门预算情况说明', 0],
    [BUDGET, '2022年部门预算编制说明', 1],
    [BUDGET, '2022年部门预算执行情况', 0],
    [FINAL, '截至2023年12月31日，本部门共有车辆3辆。', 0],
    [FINAL, '截至2022年12月31日，本部门共有车辆3辆。', 1],
    [FINAL, '截至2022年12月31日，在职人员编制30名。', 0],
    [BUDGET, '截至2022年12月31日，本部门共有车辆3辆。', 0],
    [BUDGET, '财政拨款支出预算90.00万元，比2022年预算增加5.00万元。', 0],
    [BUDGET, '财政拨款支出预算90.00万元，比2023年预算增加5.00万元。', 1],
    [BUDGET, '2024年预计支出95.00万元，比2023年预算增加5.00万元。', 0],
    [FINAL, '支出决算90.00万元，比2023年预算减少5.00万元。', 0],
    [FINAL, '收入总计90.00万元，与2022年度相比，收入总计增加5.00万元。', 0],
    [FINAL, '收入总计90.00万元，与2023年度相比，收入总计增加5.00万元。', 1],
  ])('%s: %s', async (title, line, count) => {
    expect(await codesOn(title, line)).toEqual(Array<string>(count).fill('YEAR'));
  });
});

describe('what was not written to its end', () => {
  it.each([
    ['公务用车运行维护费9.90万元，与上年持平，主要原因是。其中：', ['UNFINISHED']],
    ['公务用车运行维护费9.90万元，主要原因：；', ['UNFINISHED']],
    ['持平的不用说明变动原因。', []],
    ['教育支出80.00万元，占80.00；卫生健康支出20.00万元，占20.00%。', ['PERCENT_MISSING']],
    ['教育支出80.00万元，占支出合计的80.00。', ['PERCENT_MISSING']],
    ['收入80.00万元，比上年增加10.00万元，增长14.29。', ['PERCENT_MISSING']],
    ['项目80.00万元，占地76.23亩。', []],
    ['教育支出80.00万元，占80.00%，占比80.00％。', []],
    ['教育支出80.00万元，占用资金20.00万元。', []],
  ])('%s', async (text, codes) => {
    expect(await codesOn(FINAL, text)).toEqual(codes);
  });
});

describe('placeholders', () => {
  it('name the office once for the whole paper, and other places each', async () => {
    const remarks = await remarksOn(
      FINAL,
      '第一部分 某市XX局概况',
      '第二部分 某市XX局部门决算表',
      '某市XX局收入总计XXX万元。',
    );
    expect(remarks.map(({ text }) => text)).toEqual([
      expect.stringContaining('另有 2 段同样未填'),
      expect.stringContaining('XXX万元'),
    ]);
  });
});

describe('the contents', () => {
  const titles = [
    '收入支出决算总表',
    '收入决算表',
    '支出决算表',
    '一般公共预算财政拨款支出决算表',
    '“三公”经费支出决算表',
  ];
  const contents = ['目录', ...titles.map((title, index) => `${'一二三四五'[index] ?? ''}、${title}`)];
  const prose =
    '某某县水务局负责全县水利工程的规划、建设和管理，承担防汛抗旱和水资源保护的日常工作，指导各乡镇的水利服务机构，并负责水土保持。';

  it.each([
    ['all are there', titles, []],
    ['the words differ', titles.with(4, '财政拨款“三公”经费支出决算表'), []],
    [
      'one is missing',
      titles.filter((title) => title !== '支出决算表'),
      ['目录列有“支出决算表”，正文中未见该表'],
    ],
    ['none is there, as they are in another file', [], []],
  ])('list tables of which %s', async (_, printed, texts) => {
    const remarks = await remarksOn(FINAL, ...contents, prose, ...printed);
    expect(remarks.map(({ text }) => text)).toEqual(texts);
  });
});

describe('the name of a code', () => {
  const table = `<h2>一般公共预算支出表</h2><p>单位：万元</p><table>
<tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr>
<tr><td>213</td><td>农林水支出</td><td>90.00</td></tr>
<tr><td>21303</td><td>水利</td><td>90.00</td></tr>
<tr><td>2130314</td><td>防汛</td><td>90.00</td></tr></table>`;
  const textsOn = async (sentence: string) => {
    const html = `<html><body><h1>${BUDGET}</h1>${table}<p>${sentence}</p></body></html>`;
    return checkPaper(await readPaper(new TextEncoder().encode(html))).remarks.map(({ text }) => text);
  };

  it.each([
    ['农林水支出（213类）水利（03款）防汛（14项）90.00万元。', []],
    ['农林水（类）水利（款）防汛支出（项）90.00万元。', []],
    ['农林水事务（213类）水利（03款）防汛（14项）90.00万元。', ['农林水事务（类）：表中为“农林水支出”']],
    ['农林水支出（类）水利事务管理（款）防汛（项）90.00万元。', ['水利事务管理（款）：表中为“水利”']],
    ['农林水支出（类）水利（款）抗旱（项）90.00万元。', []],
  ])('in %s', async (sentence, texts) => {
    expect(await textsOn(sentence)).toEqual(texts);
  });
});
