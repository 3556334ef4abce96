import { describe, expect, it } from '@jest/globals';
import { searchElsewhere } from './elsewhere';

describe('searchElsewhere', () => {
  it('keeps the point and the grouping, and leaves out what only one unit has', () => {
    const search = new URLSearchParams('unit=A&year=2023&by=project&group=P1&event=9&from=2023-02-01');
    const point = { asOf: '2023-06-30', known: '2023-07-01' };
    expect(Object.fromEntries(searchElsewhere(search, point, { unit: 'B', year: 2023 }))).toEqual({
      unit: 'B',
      year: '2023',
      by: 'project',
      from: '2023-02-01',
      asOf: '2023-06-30',
      known: '2023-07-01',
    });
  });

  it('stands at the same day of another year, and at the opening of a year where it stood at one', () => {
    const day = (asOf: string | undefined, year: number) =>
      searchElsewhere(
        new URLSearchParams(),
        { ...(asOf !== undefined && { asOf }) },
        { unit: 'A', year },
      ).get('asOf');
    expect([day('2024-02-29', 2023), day('2023-06-30', 2024), day(undefined, 2024)]).toEqual([
      '2023-02-28',
      '2024-06-30',
      null,
    ]);
  });
});
