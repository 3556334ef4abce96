import { describe, expect, it } from '@jest/globals';
import { narrowedUnits, sortedUnits, totalOf, type UnitOrder, type UnitRow } from './units';

function unit(unitCode: string, row: Partial<UnitRow> = {}): UnitRow {
  const figures = { adjustedFen: 100, releasedFen: 50, executedFen: 50 };
  const counts = { breaches: 0, warnings: 0, contradictions: 0 };
  return {
    unitCode,
    name: `单位${unitCode}`,
    level: 'DEPARTMENT',
    region: '甲市',
    isPartial: false,
    ...figures,
    ...counts,
    ...row,
  };
}

const UNITS = [
  unit('A', { earned: 9_000, open: 0, warnings: 2 }),
  unit('B', {
    adjustedFen: 3_000_000_000_000_000,
    executedFen: 1_500_000_000_000_001,
    earned: 8_000,
    open: 500,
  }),
  unit('C', { adjustedFen: 0, executedFen: 0, region: '乙市', level: 'SUBORDINATE' }),
  unit('D', { breaches: 1, earned: 9_500, open: 0, executedFen: 40 }),
  unit('E', { contradictions: 3, earned: 9_500, open: 0 }),
];
const codes = (by: UnitOrder, turned = false) =>
  sortedUnits(UNITS, { by, turned }).map(({ unitCode }) => unitCode);

describe('sortedUnits', () => {
  it('puts the worst first: broken rules, contradictions, warnings, then the lowest rate', () => {
    expect(codes('worst')).toEqual(['D', 'E', 'A', 'B', 'C']);
  });

  it('compares rates exactly, and puts those without a budget last, whichever way round', () => {
    expect(codes('rate')).toEqual(['D', 'A', 'E', 'B', 'C']);
    expect(codes('rate', true)).toEqual(['B', 'A', 'E', 'D', 'C']);
  });

  it('puts units without a score last, whichever way round', () => {
    expect(codes('score')).toEqual(['B', 'A', 'D', 'E', 'C']);
    expect(codes('score', true)).toEqual(['D', 'E', 'A', 'B', 'C']);
  });
});

describe('narrowedUnits', () => {
  it('keeps a level, a region and a word of the name or the code', () => {
    const named = (level?: string, region?: string, text = '') =>
      narrowedUnits(UNITS, { level, region, text }).map(({ unitCode }) => unitCode);
    expect(named('SUBORDINATE')).toEqual(['C']);
    expect(named(undefined, '甲市')).toEqual(['A', 'B', 'D', 'E']);
    expect(named(undefined, undefined, '单位d')).toEqual(['D']);
  });
});

it('totals add money and counts', () => {
  expect(totalOf(UNITS.slice(3))).toEqual({
    adjustedFen: 200n,
    releasedFen: 100n,
    executedFen: 90n,
    breaches: 1,
    warnings: 0,
    contradictions: 3,
  });
});

it('totals of many units are exact where a number would not be', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const rows = ['1', '2', '3'].map((code) => unit(code, { adjustedFen: most, executedFen: most }));
  const total = totalOf([...rows, unit('4', { adjustedFen: 1, executedFen: 1 })]);
  expect([total.adjustedFen, total.executedFen]).toEqual([27_021_597_764_222_974n, 27_021_597_764_222_974n]);
});
