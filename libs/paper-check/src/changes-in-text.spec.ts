import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

async function reportOn(text: string) {
  const paper = await readPaper(new TextEncoder().encode(`某某市河湖局2024年度部门决算\n${text}`));
  return checkPaper(paper);
}

interface Change {
  readonly what: string;
  readonly text: string;
  readonly slips: readonly (readonly [string, string])[];
}

const CHANGES: readonly Change[] = [
  {
    what: 'parts in brackets that end in a full stop, before the next item of the list',
    text: '“三公”经费502.40万元，其中：因公出国（境）费0万元；公务用车购置及运行费500.00万元（公务用车购置费100.00万元，比上年增加0万元；公务用车运行维护费400.00万元，比上年增加0万元。）比上年增加0万元；公务接待费2.40万元，比上年减少14.60万元，下降85.88%。',
    slips: [
      ['502.40', '520.40'],
      ['100.00', '110.00'],
      ['2.40', '24.00'],
    ],
  },
  {
    what: 'a completed budget that only a difference against it tells',
    text: '一般公共预算财政拨款支出1700.00万元，与上年相比减少53.00万元，降低3.02%；完成年初预算的103.41%，决算数大于预算数56.00万元。',
    slips: [
      ['103.41', '100.00'],
      ['56.00', '65.00'],
    ],
  },
  {
    what: 'a difference between what was spent and the budget, printed beside both',
    text: '一般公共预算财政拨款支出年初预算900.00万元，支出决算850.00万元，完成年初预算的94.44%，决算数小于预算数50.00万元。',
    slips: [
      ['50.00万元。', '55.00万元。'],
      ['850.00', '580.00'],
    ],
  },
];

describe('changes in a sentence', () => {
  it.each(CHANGES)('hold, and show one wrong number: $what', async ({ text, slips }) => {
    const wrong = slips.map(([right, slip]) => text.replace(right, slip));
    const reports = await Promise.all([text, ...wrong].map(reportOn));
    const isFound = reports.map(({ findings }) => findings.length > 0);
    expect(isFound).toEqual([false, ...slips.map(() => true)]);
  });
});

describe('a word between a rate and a budget that is not printed', () => {
  const said = async (rate: string, word: string) =>
    (
      await reportOn(`教育支出1595.00万元，完成年初预算的${rate}%，决算数${word}预算数，主要原因是调整工资。`)
    ).remarks.map(({ code }) => code);

  it('is remarked on if the rate tells another direction', async () => {
    expect(await said('100', '大于')).toEqual(['DIRECTION']);
    expect(await said('98.20', '大于')).toEqual(['DIRECTION']);
    expect(await said('103.00', '等于')).toEqual(['DIRECTION']);
  });

  it('is left alone if it tells the same', async () => {
    expect(await said('103.00', '大于')).toEqual([]);
    expect(await said('98.20', '小于')).toEqual([]);
    expect(await said('100', '等于')).toEqual([]);
    expect(await said('0', '小于')).toEqual([]);
  });
});
