import { describe, expect, it } from '@jest/globals';
import { findableUnits, foundIn } from './found';

const UNITS = Array.from({ length: 9 }, (_, index) => ({
  unitCode: `4312.U${index}`,
  name: `单位${index}`,
  names: index === 4 ? [{ name: '老局', from: '2020-01-01' }] : [],
  fiscalYears: index === 3 ? [2024] : [2023, 2024],
}));

describe('foundIn', () => {
  const all = findableUnits(UNITS, 2023);

  it('finds by every word, whatever its case and width, and nothing by nothing', () => {
    const [group] = foundIn(all, 'Ｕ7 单位');
    expect(group?.hits.map(({ key }) => key)).toEqual(['4312.U7']);
    expect(foundIn(all, ' ')).toEqual([]);
    expect(foundIn(all, '没有')).toEqual([]);
  });

  it('finds a unit by a name that it had before', () => {
    expect(foundIn(all, '老局')[0]?.hits.map(({ said }) => said)).toEqual(['单位4']);
  });

  it('shows the first of many and says how many there are', () => {
    const [group] = foundIn(all, '单位');
    expect([group?.kind, group?.hits.length, group?.count]).toEqual(['unit', 5, 9]);
  });

  it('leads to the year that is shown, or to the last that the unit has', () => {
    expect(all.map(({ query }) => query['year']).slice(2, 4)).toEqual(['2023', '2024']);
  });
});
