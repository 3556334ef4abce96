import { describe, expect, it } from '@jest/globals';
import { dayBefore, monthEnds, nextDay } from './calendar';

describe('the day before', () => {
  it.each([
    ['2024-03-01', '2024-02-29'],
    ['2023-03-01', '2023-02-28'],
    ['2023-01-01', '2022-12-31'],
    ['2023-12-10', '2023-12-09'],
  ])('%s is %s', (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });

  it('is the opposite of the day after, at the end of every month', () => {
    for (const day of [...monthEnds(2023), ...monthEnds(2024)]) {
      expect(nextDay(dayBefore(day))).toBe(day);
      expect(dayBefore(nextDay(day))).toBe(day);
    }
  });
});
