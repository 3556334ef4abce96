import { describe, expect, it } from '@jest/globals';
import { rankedUnits, type RankedBy, type RankedYear } from './ranking';

type Figures = readonly [adjusted: string, executed: string, earned?: string];

function yearOf(unitCode: string, ...[adjusted, executed, earned]: Figures): RankedYear {
  const on = '2023-02-01';
  return {
    unitCode,
    executionTimeline: { totals: [{ on, adjusted, executed }] },
    scoreTimeline: { total: earned === undefined ? [] : [{ on, earned }] },
  };
}

const YEARS = [
  yearOf('A', '300', '100', '80.00'),
  yearOf('B', '3000000000000000', '1000000000000001', '91.50'),
  yearOf('C', '0', '0'),
  yearOf('D', '600', '200', '91.50'),
];
const ranks = (by: RankedBy, asOf = '2023-12-31') =>
  rankedUnits(YEARS, asOf, by).map(({ unitCode, rank }) => [unitCode, rank]);

describe('rankedUnits', () => {
  it('ranks by score; equal ones share a rank, unknown ones have none', () => {
    expect(ranks('score')).toEqual([
      ['B', 1],
      ['D', 1],
      ['A', 3],
      ['C', undefined],
    ]);
  });

  it('ranks by execution rate, exactly', () => {
    expect(ranks('execution')).toEqual([
      ['B', 1],
      ['A', 2],
      ['D', 2],
      ['C', undefined],
    ]);
  });

  it('ranks nobody before anything is known', () => {
    expect(ranks('score', '2023-01-31').map(([, rank]) => rank)).toEqual(Array(4).fill(undefined));
  });
});
