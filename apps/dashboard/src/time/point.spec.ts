import { describe, expect, it } from '@jest/globals';
import { clampToYear, dayAt, dayIndexOf } from './calendar';
import { knownAtOf, pointOf, withPoint } from './point';

describe('pointOf', () => {
  it.each(['2023-07-01', '2023-07-01T09:00:00.250Z', '2023-07-01T09:00:00+08:00'])(
    'reads a day of the year, and what was known at %s',
    (known) => {
      const search = new URLSearchParams({ asOf: '2023-06-30', known });
      expect(pointOf(search, 2023)).toEqual({ asOf: '2023-06-30', known });
    },
  );

  const NONE = ['', 'asOf=2022-06-30', 'asOf=2023-02-30', 'asOf=2023-12-31', 'known=2023-13-01T00:00:00Z'];
  it.each([...NONE, 'asOf=June&known=never'])('leaves out %p', (search) => {
    expect(pointOf(new URLSearchParams(search), 2023)).toEqual({});
  });
});

describe('knownAtOf', () => {
  it('takes a day to its end in Asia/Shanghai, and an instant as it is', () => {
    expect(knownAtOf({ known: '2023-07-01' })).toBe('2023-07-01T23:59:59.999+08:00');
    expect(knownAtOf({ known: '2023-07-01T09:00:00Z' })).toBe('2023-07-01T09:00:00Z');
    expect(knownAtOf({})).toBeUndefined();
  });
});

describe('withPoint', () => {
  it('puts the point in the place of the one that was there and keeps the rest', () => {
    const search = new URLSearchParams('unit=U&asOf=2023-06-30&known=2023-07-01');
    expect(withPoint(search, { asOf: '2023-05-01' }).toString()).toBe('unit=U&asOf=2023-05-01');
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
