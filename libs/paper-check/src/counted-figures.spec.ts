import { describe, expect, it } from '@jest/globals';
import { samplePaper } from '../../../test/support/sample-copies/sample-paper';
import { checkPaper } from './check-paper';
import type { MarkedFigure } from './report';

/** What a person counts on pages of the PDFs: amounts and rates, line by line from left to right. No years, no codes. */
const PAGES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'putuo-caizheng-2024-juesuan.pdf': {
    12: '2,940.05 2,106.66 2,106.66 326.71 326.71 60.99 60.99',
    15: `2,106.66 1,503.52 603.14 2,106.66 1,503.52 603.14 1,511.89 1,503.52 8.37 10.00 10.00 135.25 135.25
      449.52 449.52 326.72 326.72 326.72 326.72 84.65 84.65 160.75 160.75 80.38 80.38 0.94 0.94
      60.99 60.99 60.99 60.99 60.99 60.99 445.69 445.69 445.69 445.69 187.19 187.19 258.50 258.50
      2,940.05 2,336.91 603.14`,
    21: `2995.39 56.95 1.87% 2946.25 2940.05 99.79% 6.2 0.21% 2940.05 2336.91 79.49% 603.14 20.51%
      0.3 2940.05 100.00% 63.14 2.10% 2940.05 2106.66 71.73% 326.72 11.11% 60.99 2.07% 445.69 15.16%
      2993.92 2940.05 98.20%`,
  },
  'putuo-caizheng-2025-yusuan.pdf': {
    7: `3,121.42 3,121.42 107.62 0 0 0 3,121.42 3,121.42 107.62 3,121.42 107.62 0 0
      1,623.18 10.00 166.66 418.80 87.70 174.83 887.36 0.96 78.21 204.91 268.77`,
    12: `22,186,440.80 16,093,326.00 6,093,114.80 22,186,440.80 16,093,326.00 6,093,114.80
      16,231,840.80 16,093,326.00 138,514.80 100,000.00 100,000.00 1,666,600.00 1,666,600.00
      4,188,000.00 4,188,000.00 3,508,644.00 3,508,644.00 3,508,644.00 3,508,644.00
      877,080.00 877,080.00 1,748,327.00 1,748,327.00 873,617.00 873,617.00 9,620.00 9,620.00`,
    19: `22,109,516.00 22,109,516.00 0.00 2,642,448.00 2,642,448.00 0.00 13,012,070.00 13,012,070.00 0.00
      1,748,327.00 1,748,327.00 0.00 873,617.00 873,617.00 0.00 782,164.00 782,164.00 0.00
      28,428.00 28,428.00 0.00 2,049,197.00 2,049,197.00 0.00 973,265.00 973,265.00 0.00
      2,204,335.00 0.00 2,204,335.00 170,000.00 0.00 170,000.00 120,000.00 0.00 120,000.00
      1,000.00 0.00 1,000.00 50,000.00 0.00 50,000.00`,
  },
  'putuo-guihua-ziran-2024-juesuan.pdf': {
    7: '9746.50 754.75 236.63 3845.25 4461.67 461.08 9746.50 9759.38 112.88 100.00 9859.38 9859.38',
    17: '2.85 0.39 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 2.85 0.39',
    25: `2.85 0.39 13.68% 0.00 0.00% 0.00 0.00% 0.39 13.68% 0.15 27.78% 0.15 27.78% 0.00 0.00%
      0.00 0.00% 0.39 100.00% 0.00`,
  },
  'shanghai-caizheng-2025-yusuan.pdf': {
    6: '17,192 17,192 990 0 0 0 17,192 17,192 990 17,192 990 0 0 12,789 1,756 467 2,180',
    7: `171,915,169 127,886,849 60,330,260 24,531,459 43,025,130 171,915,169 17,560,320 15,714,000 646,320
      1,200,000 4,668,000 4,620,000 48,000 21,800,000 21,800,000
      171,915,169 171,915,169 102,464,260 25,177,779 44,273,130`,
    18: `400,000 400,000 800,000 800,000 1,000,000 1,000,000 9,265,733 9,265,733 1,000,000 1,000,000
      2,887,000 2,887,000 600,000 600,000 363,800 363,800 70,000 70,000 191,000 191,000 50,000 50,000
      1,441,005 1,441,005 1,607,040 1,607,040 322,000 322,000 2,600,000 2,600,000 1,193,200 1,193,200
      3,514,000 3,514,000`,
  },
};

interface Chapter {
  readonly heading: string;
  readonly next: string;
  readonly counted: string;
}

/** Of the report without pages three chapters: amounts, rates, points and numbers of people. `513.5,7` is no number. */
const CHAPTERS: readonly Chapter[] = [
  {
    heading: '1.基本支出情况',
    next: '2.项目支出情况',
    counted: `1,966.52 513.5,7 20.71% 1,812.11 92.15% 488.26 21.23% 1,627.00 185.11 153.33 26.40 14.69%
      0.77 46 58 45 34 50 5.06`,
  },
  {
    heading: '三.政府性基金预算支出情况',
    next: '四.国有资本经营预算支出情况',
    counted: `2,365.02 587.29 1,777.73 100% 1,777.73 141.02 211.89 36.50 232.62 2.75 24.90 0.06 79.79 694.00
      2.92 19.95 19.19 102.67 15.00 194.47`,
  },
  {
    heading: '（一）综合评价结论（反映自评得分及评价等级）',
    next: '（二）评价指标分析（或综合评价情况）。',
    counted: `91.16 10 7.36 2.64 4,738.83 5,989.98 126.40% 50 44.72 5.28 10 10 10 10 10 10 20 14.72 5.28
      5,989.98 26.4% 30 30 5 5 5 5 10 10 10 10 10 10`,
  },
];

interface Compared {
  readonly counted: readonly string[];
  readonly missed: readonly string[];
  /** Read where nothing of the kind stands. */
  readonly made: readonly string[];
}

function compared(counted: string, figures: readonly MarkedFigure[]): Compared {
  const stands = counted.split(/\s+/u).map((text) => text.replaceAll(/[,%]/gu, ''));
  // A decrease is printed without its sign.
  const read = figures.map(({ value }) => value.replace('-', ''));
  return { counted: stands, missed: without(stands, read), made: without(read, stands) };
}

/** Each of `some` takes away one that is equal. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...some];
  return all.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function shareRead(parts: readonly Compared[]): number {
  const count = (of: (part: Compared) => readonly string[]) => parts.flatMap(of).length;
  return 1 - count(({ missed }) => missed) / count(({ counted }) => counted);
}

describe('figures counted by hand', () => {
  it.each(Object.keys(PAGES))(
    'are read on three pages of %s, and none that does not stand there',
    async (name) => {
      const { figures } = checkPaper(await samplePaper(name));
      const pages = Object.entries(PAGES[name] ?? {}).map(([number, counted]) =>
        compared(
          counted,
          figures.filter(({ page }) => page === Number(number)),
        ),
      );
      expect(pages).toHaveLength(3);
      expect(pages.flatMap(({ made }) => made)).toEqual([]);
      expect(shareRead(pages)).toBeGreaterThanOrEqual(0.98);
    },
  );

  it('are read in three chapters of the report that is bare text, but for the one that is no number', async () => {
    const paper = await samplePaper('huaihua-2023-report.txt');
    const lines = paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    const { figures } = checkPaper(paper);
    const chapters = CHAPTERS.map(({ heading, next, counted }) => {
      const [from, to] = [lines.indexOf(heading), lines.indexOf(next)];
      expect(from).toBeGreaterThan(0);
      const isInside = ({ text }: MarkedFigure) =>
        text !== undefined && text.paragraph > from && text.paragraph < to;
      return compared(counted, figures.filter(isInside));
    });
    expect(chapters.flatMap(({ made }) => made)).toEqual([]);
    expect(chapters.flatMap(({ missed }) => missed)).toEqual(['513.57']);
    expect(shareRead(chapters)).toBeGreaterThanOrEqual(0.98);
  });
});
