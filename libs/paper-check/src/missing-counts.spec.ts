import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { checkPaper } from './check-paper';

async function reasonsOf(title: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const paper = await readPaper(new TextEncoder().encode([title, ...lines].join('\n\n')));
  return checkPaper(paper).notJudged.map(({ duty, reason }) => `${duty} ${reason}`);
}

const FINAL = '某某县水务局2023年度部门决算';
const RECEPTION = '公务接待费支出决算3.20万元。';

describe('counts that final accounts owe beside three-public expenses', () => {
  it('are listed as due where the paper does not print them', async () => {
    expect(await reasonsOf(FINAL, RECEPTION)).toEqual([
      'COUNT 文本写有公务接待费 3.20，没有写接待的批次和人次',
    ]);
    expect(await reasonsOf(FINAL, '公务用车运行维护费支出决算5.00万元。')).toEqual([
      'COUNT 文本写有公务用车运行维护费 5.00，没有写公务用车保有量',
    ]);
  });

  it('are not owed where they are printed, where nothing was spent, and by a budget', async () => {
    expect(await reasonsOf(FINAL, RECEPTION, '国内公务接待20批次，160人次。')).toEqual([]);
    expect(await reasonsOf(FINAL, '公务接待费支出决算0.00万元。')).toEqual([]);
    expect(await reasonsOf('某某县水务局2023年部门预算', '公务接待费支出预算3.20万元。')).toEqual([]);
  });
});
