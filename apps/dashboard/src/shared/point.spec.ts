import { describe, expect, it } from '@jest/globals';
import { clampToYear, dayAt, dayIndexOf, pointOf } from './point';

describe('pointOf', () => {
  it('reads a day of the year, and the end of the day for what was known', () => {
    expect(pointOf(new URLSearchParams('asOf=2023-06-30&known=2023-07-01'), 2023)).toEqual({
      asOf: '2023-06-30',
      knownAt: '2023-07-01T23:59:59+08:00',
    });
  });

  it.each(['', 'asOf=2022-06-30', 'asOf=2023-02-30', 'asOf=June&known=never'])('leaves out %p', (search) => {
    expect(pointOf(new URLSearchParams(search), 2023)).toEqual({});
  });
});

describe('days of a year', () => {
  it('count from 1 January, leap years included', () => {
    expect([dayIndexOf('2023-01-01'), dayIndexOf('2023-12-31'), dayIndexOf('2024-12-31')]).toEqual([
      0, 364, 365,
    ]);
    expect([dayAt(2024, 59), dayAt(2023, 59), dayAt(2023, 400)]).toEqual([
      '2024-02-29',
      '2023-03-01',
      '2023-12-31',
    ]);
  });

  it('hold today inside the year', () => {
    expect(['2022-05-01', '2023-05-01', '2026-05-01'].map((today) => clampToYear(today, 2023))).toEqual([
      '2023-01-01',
      '2023-05-01',
      '2023-12-31',
    ]);
  });
});
