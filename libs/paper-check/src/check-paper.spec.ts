import { describe, expect, it } from '@jest/globals';
import { readPaper } from '@ledger/papers';
import { samplePaper } from '../../../test/support/sample-copies/sample-paper';
import { checkPaper } from './check-paper';
import type { PaperReport } from './report';

async function reportOn(name: string): Promise<PaperReport> {
  return checkPaper(await samplePaper(name));
}

/** The figure that the smallest repair would change, from what, to what. */
function repairsOf({ findings }: PaperReport): readonly string[] {
  return findings.map(({ repairs }) =>
    repairs.map((repair) => repair.map(({ from, to }) => `${from}→${to}`).join()).join(' | '),
  );
}

describe('the founding report, from its bare text', () => {
  it('has five contradictions and no other', async () => {
    const report = await reportOn('huaihua-2023-report.txt');
    expect(repairsOf(report)).toEqual([
      '128→113',
      '153.33→154.41',
      expect.stringContaining('91.16→92.08'),
      expect.stringContaining('4205.88→4212.25'),
      '24→25 | 25→24',
    ]);
    expect(report.lastDigit).toEqual([]);
    expect(report.remarks).toMatchObject([{ code: 'MALFORMED_NUMBER' }]);
  });
});

describe('published budgets and final accounts', () => {
  it('finds that a text speaks of another basic expenditure than its tables', async () => {
    const report = await reportOn('putuo-guihua-ziran-2024-juesuan.pdf');
    // The sentence is right in itself: basic expenditure and its part would have to change together.
    expect(repairsOf(report)).toEqual(['5377.64→5364.75,4896.98→4884.09', '4896.98→4884.09,5377.64→5364.75']);
    expect(report.lastDigit.map(({ printed }) => printed)).toEqual([
      '占本年支出合计的 99.86%',
      '完成年初预算的 95.45%',
    ]);
  });

  it('finds a digit too many in the text of a budget in 元', async () => {
    const report = await reportOn('putuo-caizheng-2025-yusuan.pdf');
    expect(report.findings).toMatchObject([
      { repairs: [[{ from: '887.36', to: '87.36', misprint: 'digitTooMany', page: 7 }]] },
    ]);
    expect(report.lastDigit).toHaveLength(4);
  });

  it('finds a share that is not that of its parts, and a total of nothing', async () => {
    const report = await reportOn('putuo-caizheng-2024-juesuan.pdf');
    expect(repairsOf(report)).toEqual(['0.3→2961.68', expect.stringContaining('71.73→71.6')]);
    expect(report.unreadPages).toEqual([14]);
  });

  it('has nothing against a paper that is right', async () => {
    const report = await reportOn('shanghai-caizheng-2025-yusuan.pdf');
    expect(report.findings).toEqual([]);
    expect(report.lastDigit).toEqual([]);
    const held = report.duties.reduce((sum, duty) => sum + duty.held, 0);
    expect(held).toBeGreaterThan(200);
  });
});

describe('a zero without its unit', () => {
  const checked = async (zero: string) => {
    const text = `某某市教育局2023年度部门决算\n三、支出决算\n公务接待费年初预算为${zero}，支出决算为5.00万元，完成年初预算的95.89%。`;
    return checkPaper(await readPaper(new TextEncoder().encode(text)));
  };

  it.each(['0', '0.00'])('is an amount where an amount is due: no rate of %s can be known', async (zero) => {
    const [bare, printed] = [await checked(zero), await checked(`${zero}万元`)];
    expect(bare.figures.map(({ value, unit }) => [value, unit])).toContainEqual([zero, 'WAN_YUAN']);
    expect(bare.findings).toHaveLength(1);
    expect(bare.duties).toEqual(printed.duties);
    expect(bare.coverage).toEqual({ read: 3, seen: 3 });
  });

  it('is none where it may count things', async () => {
    const text = '某某市教育局2023年度部门决算\n公务用车购置数为0，接待批次为0。';
    expect(checkPaper(await readPaper(new TextEncoder().encode(text))).figures).toEqual([]);
  });
});

describe('the share of figures read', () => {
  it('counts amounts in 亿元 too, but no scores and no people', async () => {
    const text = '某某市教育局2023年度部门决算\n成交价款21.29亿元，收入5.00万元。自评得分95分，在职8人。';
    const { coverage } = checkPaper(await readPaper(new TextEncoder().encode(text)));
    expect(coverage).toEqual({ read: 2, seen: 2 });
  });
});

describe('a figure with fewer decimals than its paper', () => {
  const checked = async (printed: string) => {
    const text = `某某市教育局2023年度部门决算\n2023年收入1000.00万元，比2022年800.00万元增加200.00万元，增长25.00%。\n“三公”经费支出${printed}万元，其中：公务接待费18.40万元，公务用车运行维护费20.00万元。`;
    return checkPaper(await readPaper(new TextEncoder().encode(text)));
  };

  it('holds, but is listed where it was rounded and not only its zeros were dropped', async () => {
    const report = await checked('38');
    expect(report.findings).toEqual([]);
    expect(report.heldLoosely).toMatchObject([
      { printed: expect.stringContaining('38万元'), computed: expect.stringContaining('38.40万元') },
    ]);
  });

  it('is not listed where all of its decimals are printed', async () => {
    const report = await checked('38.40');
    expect([report.findings, report.heldLoosely]).toEqual([[], []]);
  });
});
