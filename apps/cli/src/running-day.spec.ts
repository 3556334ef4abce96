import { describe, expect, it } from '@jest/globals';
import { runningDay } from './running-day';

describe('runningDay', () => {
  it.each([
    ['2026-07-04T18:30:00Z', 2026, { asOf: '2026-07-05' }],
    ['2025-12-31T15:59:59Z', 2026, {}],
    ['2025-12-31T16:00:00Z', 2026, { asOf: '2026-01-01' }],
    ['2026-12-31T16:00:00Z', 2026, {}],
  ])('at %s, of the year %i is %j: today in Shanghai while the year runs', (now, year, day) => {
    expect(runningDay(year, new Date(now))).toEqual(day);
  });
});
