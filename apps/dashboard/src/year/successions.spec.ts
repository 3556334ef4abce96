import { describe, expect, it } from '@jest/globals';
import { bondsOn } from './successions';
import type { YearData } from './year-data';

const named = (unitCode: string) => ({ unitCode, name: `${unitCode}局` });
type Successions = YearData['successions'];
const mergedIn = (code: string, from: string): Successions['succeeds'][number] => ({
  from,
  kind: 'MERGED',
  predecessorCode: code,
  predecessor: code === 'X' ? null : named(code),
});
const split = (codes: readonly string[]): Successions['succeededBy'][number] => ({
  from: '2024-06-01',
  kind: 'SPLIT',
  successorCodes: codes,
  successors: codes.filter((code) => code !== 'X').map(named),
});
const bonds = (some: Partial<Successions>, day = '2024-12-31') =>
  bondsOn({ unit: 'A', successions: { succeeds: [], succeededBy: [], ...some } }, day).map(
    ({ from, bond, units }) => `${from} ${bond} ${units.map(({ name }) => name).join(' ')}`,
  );

describe('the mergers and splits of a unit', () => {
  const succeeds = [mergedIn('B', '2024-03-01'), mergedIn('C', '2024-03-01'), mergedIn('D', '2024-09-01')];

  it('are those up to the day, and stand together where they are of one day', () => {
    expect(bonds({ succeeds }, '2024-02-29')).toEqual([]);
    expect(bonds({ succeeds }, '2024-03-01')).toEqual(['2024-03-01 tookOver B局 C局']);
    expect(bonds({ succeeds })).toEqual(['2024-03-01 tookOver B局 C局', '2024-09-01 tookOver D局']);
  });

  it('tell a unit that ends from one that goes on, and never link it to itself', () => {
    expect(bonds({ succeededBy: [split(['B', 'C'])] })).toEqual(['2024-06-01 splitInto B局 C局']);
    expect(bonds({ succeededBy: [split(['A', 'C'])] })).toEqual(['2024-06-01 splitOff C局']);
    const merged = { ...split(['C']), kind: 'MERGED' as const };
    expect(bonds({ succeededBy: [merged] })).toEqual(['2024-06-01 mergedInto C局']);
  });

  it('name a unit by its code that one may not know of', () => {
    expect(bonds({ succeeds: [mergedIn('X', '2024-03-01')] })).toEqual(['2024-03-01 tookOver X']);
    expect(bonds({ succeededBy: [split(['A', 'X'])] })).toEqual(['2024-06-01 splitOff X']);
  });
});
