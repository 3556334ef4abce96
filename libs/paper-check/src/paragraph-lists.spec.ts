import { describe, expect, it } from '@jest/globals';
import { dutiesFound, reportOn } from './testing/text-paper';

const titled = (text: string) => `某某市测绘院2023年度部门决算公开\n${text}`;

interface Wording {
  readonly what: string;
  readonly text: string;
  readonly right: string;
  readonly wrong: string;
}

const LISTS: readonly Wording[] = [
  {
    what: 'paragraphs without numbers below 其中',
    text: '一、经费情况\n全年安排测绘经费43.75万元，比上年减少5.35万元。其中：\n设备检定费12.20万元，与上年持平。\n外业补助费31.55万元，比上年减少5.35万元。',
    right: '外业补助费31.55',
    wrong: '外业补助费37.55',
  },
  {
    what: 'numbered paragraphs below 其中',
    text: '一、项目支出\n2023年项目支出2345.60万元，其中：\n1.基准站维护1500.00万元；\n2.影像采购700.00万元；\n3.档案整理145.60万元。',
    right: '影像采购700.00',
    wrong: '影像采购760.00',
  },
  {
    what: 'numbered paragraphs below a sentence that announces nothing',
    text: '一、资金到位\n项目资金总额950.00万元。\n1.中央资金600.00万元。\n2.省级资金200.50万元。\n3.市级资金149.50万元。',
    right: '市级资金149.50',
    wrong: '市级资金149.80',
  },
  {
    what: 'an announcement that stands alone below the amount',
    text: '一、项目支出\n2023年共支出6543.21万元。\n具体情况如下：\n1.控制网复测4000.00万元；\n2.地名普查2000.00万元；\n3.航摄资料543.21万元。',
    right: '地名普查2000.00',
    wrong: '地名普查2900.00',
  },
  {
    what: 'the changes of the paragraphs',
    text: '一、项目支出\n2023年项目支出900.00万元，比上年减少150.00万元，具体如下：\n1.控制网复测600.00万元，比上年减少100.00万元；\n2.地名普查300.00万元，比上年减少50.00万元。',
    right: '比上年减少100.00',
    wrong: '比上年减少700.00',
  },
  {
    what: 'the change of one of the paragraphs, where the others did not change',
    text: '一、经费情况\n全年安排测绘经费43.75万元，比上年减少5.35万元。其中：\n设备检定费12.20万元，与上年持平。\n外业补助费31.55万元，比上年减少5.35万元。',
    right: '比上年减少5.35万元。其中',
    wrong: '比上年减少9.35万元。其中',
  },
  {
    what: 'four kinds of three-public expenses',
    text: '“三公”经费支出合计31.25万元。其中：因公出国（境）经费支出0万元；公务用车购置费支出0万元；公务用车运行维护费支出11.00万元，主要用于加油；公务接待费支出20.25万元。',
    right: '合计31.25',
    wrong: '合计37.25',
  },
];

describe('a list of paragraphs', () => {
  it.each(LISTS)('is held, and found when it is wrong: $what', async ({ text, right, wrong }) => {
    const { findings, duties } = await reportOn(titled(text));
    expect(findings).toEqual([]);
    expect(duties.find(({ duty }) => duty === 'LIST_SUM')?.held).toBeGreaterThan(0);
    expect(text).toContain(right);
    expect(await dutiesFound(titled(text.replace(right, wrong)))).toContain('LIST_SUM');
  });

  it.each([
    '项目支出5432.10万元，主要有：\n1.控制网复测3000.00万元。\n2.地名普查432.10万元。',
    '项目支出5432.10万元，其中：\n1.控制网复测3000.00万元。\n2.地名普查900.00万元。',
    '2023年预算为900.00万元。\n一、2023年工作\n完成测量300.00万元。\n二、2024年计划\n计划测量500.00万元。',
    '培训费50.00万元。\n（一）会议费20.00万元。\n（二）差旅费36.00万元。',
  ])('that is no whole is left alone: %s', async (text) => {
    expect(await dutiesFound(titled(text))).toEqual([]);
  });
});
