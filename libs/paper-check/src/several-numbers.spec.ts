import { describe, expect, it } from '@jest/globals';
import { reportOn } from './testing/text-paper';

const titled = (text: string) => `某某市测绘院2023年度部门决算公开\n${text}`;

async function foundIn(text: string): Promise<number> {
  return (await reportOn(titled(text))).findings.length;
}

describe('several numbers that share their words', () => {
  it.each([
    [
      '2023年度收入、支出总计分别为4000.00、4500.00万元，与2022年相比，分别减少1000.00、500.00万元，分别下降20.00%、10.00%。',
      '10.00%',
      '16.00%',
    ],
    [
      '外业补助600.00万元，设备检定300.00万元，与2022年相比，分别增加100.00万元、100.00万元，分别增长20.00%、50.00%。',
      '50.00%',
      '5.00%',
    ],
  ])('are judged in their order: %s', async (text, right, wrong) => {
    const { duties, findings } = await reportOn(titled(text));
    expect(findings).toEqual([]);
    expect(duties.find(({ duty }) => duty === 'GROWTH')).toMatchObject({ held: 2, notJudged: 0 });
    expect(await foundIn(text.replace(right, wrong))).toBe(1);
  });

  it('are read where the unit stands only behind the last of them', async () => {
    const { figures } = await reportOn(titled('外业补助、设备检定分别为612.30、305.45万元。'));
    expect(figures.map(({ value }) => value)).toEqual(['612.30', '305.45']);
  });

  it('take no second change for an amount of what changed', async () => {
    const text =
      '2023年度收、支总计均为5000.00万元。与上年相比，收、支总计分别增加1000.00万元、1000.00万元，分别增长25.00%、25.00%。';
    expect(await foundIn(text)).toBe(0);
  });

  it('open a list whose parts have lists of their own', async () => {
    const text =
      '测绘经费总额2771万元，比上年下降1.8%。分项情况是：外业补助120万元，比上年增长7.9%；设备检定1033万元，与上年下降7.6%；车辆购置及运行费1618万元，比上年下降1.2%，其中：车辆购置费414万元；车辆运行费1204万元。';
    const { duties, findings } = await reportOn(titled(text));
    expect(findings).toEqual([]);
    expect(duties.find(({ duty }) => duty === 'LIST_SUM')).toMatchObject({ held: 2 });
    expect(await foundIn(text.replace('1033万元', '1083万元'))).toBe(1);
  });
});
