import { describe, expect, it } from '@jest/globals';
import { foldedYear, type YearPoint } from '@ledger/answers';
import { standingAt, standToday } from './standing-at';

const POINT: YearPoint = { unitCode: 'U', fiscalYear: 2023, cut: 9n, asOf: '2023-06-30' };

/** A year without facts, and how often it was worked out. */
class Years {
  workedOut = 0;
  state: object | undefined = {};
  readonly stateAt = async () => this.state;
  readonly neighboursOf = async () => ({});
  readonly yearAt = async (point: YearPoint) => {
    this.workedOut += 1;
    return foldedYear([], point);
  };
}

describe('standingAt', () => {
  it('is worked out once until something comes into the year or another day is asked for', async () => {
    const years = new Years();
    const first = await standingAt(years, POINT);
    expect(await standingAt(years, { ...POINT, cut: 12n })).toBe(first);
    expect(years.workedOut).toBe(1);
    await standingAt(years, { ...POINT, asOf: '2023-07-01' });
    years.state = {};
    await standingAt(years, { ...POINT, asOf: '2023-07-01' });
    expect(years.workedOut).toBe(3);
  });

  it('is worked out each time of a point that is not about all that is stored', async () => {
    const years = new Years();
    years.state = undefined;
    await standingAt(years, POINT);
    await standingAt(years, POINT);
    expect(years.workedOut).toBe(2);
  });
});

describe('standToday', () => {
  const catalogue = { head: 9n, isOpened: () => true };
  // 5 July in Shanghai.
  const now = () => new Date('2023-07-04T18:30:00Z');

  it('works out how a running year stands today, so that the first who asks need not wait', async () => {
    const years = new Years();
    await standToday(years, catalogue, now)(POINT);
    await standingAt(years, { ...POINT, asOf: '2023-07-05' });
    expect(years.workedOut).toBe(1);
  });

  it('works out nothing of a year that is not running or not open', async () => {
    const years = new Years();
    await standToday(years, catalogue, now)({ ...POINT, fiscalYear: 2022 });
    await standToday(years, { ...catalogue, isOpened: () => false }, now)(POINT);
    expect(years.workedOut).toBe(0);
  });
});
