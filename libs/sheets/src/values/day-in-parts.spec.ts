import { describe, expect, it } from '@jest/globals';
import { DayInParts, type Parts } from './day-in-parts';

const parts = (month: Parts['month'], day: Parts['day'], year?: Parts['year']): Parts => ({
  year,
  month,
  day,
});

describe('a day in parts', () => {
  it('is of the month above where its own is blank, and of the year above where there is a column of years', () => {
    const days = new DayInParts(2024);
    expect(days.read(parts(12, 31))).toEqual({ kind: 'day', day: '2024-12-31' });
    expect(days.read(parts('', '１'))).toEqual({ kind: 'day', day: '2024-12-01' });
    expect(days.read(parts('1月', '2日', '2025年'))).toEqual({ kind: 'day', day: '2025-01-02' });
    expect(days.read(parts(undefined, 3))).toEqual({ kind: 'day', day: '2025-01-03' });
  });

  it('is the last of its month where only that stands there, and nothing where nothing does', () => {
    const days = new DayInParts(2024);
    expect(days.read(parts(2, undefined))).toEqual({ kind: 'month', day: '2024-02-29' });
    expect(days.read(parts(undefined, undefined))).toEqual({ kind: 'blank' });
  });

  it.each([
    ['the day', parts(2, 30), 'day'],
    ['the day', parts(2, '初五'), 'day'],
    ['the month', parts(13, 1), 'month'],
    ['the month', parts(undefined, 1), 'month'],
    ['the year', parts(1, 1, '今年'), 'year'],
  ])('is refused at %s that is none: %j', (_, given, part) => {
    expect(new DayInParts(2024).read(given)).toMatchObject({ kind: 'fault', part });
  });
});
