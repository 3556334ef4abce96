import { describe, expect, it } from '@jest/globals';
import { momentsOf } from './moments';

describe('momentsOf', () => {
  it('keeps to the fiscal year, however far off the span begins or ends', () => {
    const days = momentsOf({ from: '0001-01-01', to: '9999-12-31', step: 'day' }, 2023);
    expect([days.length, days[0], days.at(-1)]).toEqual([365, '2023-01-01', '2023-12-31']);
    expect(momentsOf({ from: '2022-01-01', to: '2022-12-31', step: 'day' }, 2023)).toEqual([]);
    expect(momentsOf({ from: '2024-01-01', to: '2024-12-31', step: 'month' }, 2023)).toEqual([]);
  });

  it('reads month ends and the last day, the day itself where the span is a day', () => {
    const to = '2023-03-15';
    expect(momentsOf({ from: '2023-01-01', to, step: 'month' }, 2023)).toEqual([
      '2023-01-31',
      '2023-02-28',
      '2023-03-15',
    ]);
    expect(momentsOf({ from: to, to, step: 'day' }, 2023)).toEqual([to]);
  });
});
