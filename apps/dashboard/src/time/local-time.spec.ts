import { describe, expect, it } from '@jest/globals';
import { localDay, localPoint, localTime } from './local-time';

describe('localTime', () => {
  it.each([
    ['2023-06-30T15:59:59.999Z', '2023-06-30 23:59'],
    ['2023-06-30T16:00:00.000Z', '2023-07-01 00:00'],
    ['2023-12-31T20:05:00+08:00', '2023-12-31 20:05'],
  ])('shows %s as %s', (instant, shown) => {
    expect(localTime(instant)).toBe(shown);
  });
});

describe('localDay', () => {
  it.each([
    ['2023-01-17T23:59:00.000Z', '2023-01-18'],
    ['2023-01-18T01:19:00.000Z', '2023-01-18'],
    ['2023-01-18', '2023-01-18'],
  ])('of %s is %s', (instant, day) => {
    expect(localDay(instant)).toBe(day);
  });
});

describe('localPoint', () => {
  it('leaves a day alone, and shows an instant where the ledger is kept', () => {
    expect(['2023-06-30', '2023-06-30T15:59:59.999Z'].map(localPoint)).toEqual([
      '2023-06-30',
      '2023-06-30 23:59',
    ]);
  });
});
