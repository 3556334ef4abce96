import { describe, expect, it } from '@jest/globals';
import { reportOn } from './testing/text-paper';

const titled = (text: string, title = '某某市测绘院2023年度部门决算公开') => `${title}\n${text}`;

async function foundIn(text: string, title?: string): Promise<number> {
  return (await reportOn(titled(text, title))).findings.length;
}

describe('money that was saved', () => {
  it.each([
    ['会议费年初预算60.00万元，决算45.00万元，比预算节约15.00万元，节约率为25.00%。', '25.00%', '35.00%'],
    [
      '采购预算金额200.00万元，实际采购金额180.00万元，节约资金20.00万元，节约率10.00%。',
      '资金20.00',
      '资金26.00',
    ],
    ['差旅费预算20.00万元，支出16.00万元，节约率为20%。', '节约率为20%', '节约率为2%'],
    ['共12个项目，采购预算300.00万元，节约资金30.00万元，节约率10.00%。', '率10.00%', '率1.00%'],
    ['实际采购金额270.00万元，节约财政资金30.00万元，节约率10.00%。', '率10.00%', '率1.00%'],
  ])('is a decrease against the budget: %s', async (text, right, wrong) => {
    expect(await foundIn(text)).toBe(0);
    expect((await reportOn(titled(text))).duties.find(({ duty }) => duty === 'GROWTH')).toMatchObject({
      notJudged: 0,
    });
    expect(await foundIn(text.replace(right, wrong))).toBe(1);
  });

  it('is not judged against an amount of which it is not said', async () => {
    expect(await foundIn('培训费预算80.00万元，支出75.00万元，其中网络授课节约2.00万元。')).toBe(0);
    expect(await foundIn('全年拨款80.00万元，节约5.00万元，节约率7.00%。')).toBe(0);
  });
});

describe('rates without the amounts that they are of', () => {
  it('are listed as not judged', async () => {
    const { notJudged } = await reportOn(
      titled(
        '一般设备采购占设备支出金额的40.00%。\n财政拨款收入比上年增长12.00%。\n“三公”经费完成全年预算的80.00%。\n本年支出80.00万元，预算执行率80.00%。',
      ),
    );
    expect(notJudged.map(({ duty }) => duty)).toEqual(['SHARE', 'GROWTH', 'COMPLETION', 'RATE']);
  });

  it('are none of the paper if they are of no money', async () => {
    const { notJudged } = await reportOn(titled('全市测绘产值增长8.00%，数字地图占全部地图的60.00%。'));
    expect(notJudged).toEqual([]);
  });
});

describe('weights that a sentence lists', () => {
  const REPORT = '某某市测绘院2023年度部门整体支出绩效自评报告';

  it.each([
    [
      '评价指标满分100分，其中：投入10分，过程30分（含制度10分、资金20分），产出35分，效益25分。',
      '产出35分',
      '产出45分',
    ],
    ['指标体系由四部分组成，其中投入15分、过程20分、产出30分、效果35分，总分100分。', '过程20分', '过程30分'],
  ])('add up to the full mark: %s', async (text, right, wrong) => {
    expect(await foundIn(text, REPORT)).toBe(0);
    expect(await foundIn(text.replace(right, wrong), REPORT)).toBe(1);
  });

  it.each([
    '评价总分100分，90分以上为优，80分以上为良，60分以上为中，60分以下为差。',
    '评价满分100分，其中产出35分、效益25分。',
  ])('are no bands, and no list of some of them: %s', async (text) => {
    expect(await foundIn(text, REPORT)).toBe(0);
  });
});
