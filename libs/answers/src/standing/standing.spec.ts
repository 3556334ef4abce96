import { describe, expect, it } from '@jest/globals';
import { appropriated, given, opened, spent } from '../testing/given';
import { adopted, indicator, reported } from '../testing/performance';
import { foldedYear } from '../year-at';
import { standingIn } from './standing.answer';

const LINE = 'general/basic/2050101/-/302';
const COUNT = { kind: 'at-least', value: '10', unit: '次' } as const;

describe('standingIn', () => {
  it('tells money, points and how many warnings of each kind there are', () => {
    const standing = given(
      opened,
      adopted(),
      appropriated([LINE, 1_000]),
      spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen: 1_500 }),
      indicator('count', COUNT, { points: 100 }),
      reported('count', { kind: 'number', value: '5' }),
    ).then((events, point) => standingIn(foldedYear(events, point)));
    expect(standing).toMatchObject({
      adjustedFen: 1_000,
      executedFen: 1_500,
      points: { weight: 10_000, earned: 5_000, lost: 5_000, open: 0 },
      breachCount: 1,
      contradictionCount: 0,
    });
    expect(standing.warningCount).toBeGreaterThan(0);
  });

  it('knows no points without a rule set, and no rate without a budget', () => {
    const standing = given(opened).then((events, point) => standingIn(foldedYear(events, point)));
    expect(standing.points).toBeUndefined();
    expect(standing.executionRate.defined).toBe(false);
  });
});
