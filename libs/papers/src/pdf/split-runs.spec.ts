import { describe, expect, it } from '@jest/globals';
import type { Grid } from './grids';
import type { TextRun } from './marks';
import { splitAtBorders } from './split-runs';

/** One row of three cells, 50 points wide each. */
const GRID: Grid = {
  xs: [0, 50, 100, 150],
  ys: [0, 20],
  rulings: [0, 50, 100, 150].map((at) => ({ direction: 'vertical', at, from: 0, to: 20 })),
};

function run(text: string, left: number, right: number): TextRun {
  return { text, left, right, top: 5, bottom: 15 };
}

function textsOf(grid: Grid, ...runs: readonly TextRun[]): readonly string[] {
  return splitAtBorders(grid, runs).map(({ text }) => text.trim());
}

describe('a run of text that a line of the table runs through', () => {
  it('is parted at its blanks: amounts of neighbouring cells', () => {
    expect(textsOf(GRID, run('35046.17 17393.53 0.00', 2, 125))).toEqual(['35046.17', '17393.53', '0.00']);
  });

  it('is parted between words that touch at the line', () => {
    expect(textsOf(GRID, run('行次金额', 30, 70))).toEqual(['行次', '金额']);
  });

  it('is left whole where a number or a long name only runs over the edge of its cell', () => {
    expect(textsOf(GRID, run('1234567.89', 4, 54), run('机关事业单位基本养老保险缴费', 2, 142))).toEqual([
      '1234567.89',
      '机关事业单位基本养老保险缴费',
    ]);
  });

  it('is left whole where the cells are merged', () => {
    const merged = { ...GRID, rulings: GRID.rulings.filter(({ at }) => at === 0 || at === 150) };
    expect(textsOf(merged, run('金额 单位', 30, 70))).toEqual(['金额 单位']);
  });
});
