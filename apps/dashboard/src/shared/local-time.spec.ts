import { describe, expect, it } from '@jest/globals';
import { localTime } from './local-time';

describe('localTime', () => {
  it.each([
    ['2023-06-30T15:59:59.999Z', '2023-06-30 23:59'],
    ['2023-06-30T16:00:00.000Z', '2023-07-01 00:00'],
    ['2023-12-31T20:05:00+08:00', '2023-12-31 20:05'],
  ])('shows %s as %s', (instant, shown) => {
    expect(localTime(instant)).toBe(shown);
  });
});
