import { percentText } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import { appropriated, approved, given, lineAmount, openedWith, spent, type Fact } from '../testing/given';
import { answerRatios } from './ratios.answer';

const GENERAL = 'general/basic/22001/-/302';
const VEHICLES = 'fund/basic/21208/-/30231';
const YEAR = given(
  openedWith({ lastYear: { threePublicBudgetFen: 72_000_000 } }),
  appropriated([GENERAL, 4_700_830_000, 2_175_870_000], [VEHICLES, 38_000_000]),
  { type: 'ThreePublicControlSet', data: { occurredOn: '2023-01-18', totalFen: 38_000_000 } } satisfies Fact,
  approved('1', {
    occurredOn: '2023-04-01',
    kind: 'supplement',
    items: [lineAmount([GENERAL, 1_251_150_000])],
  }),
  spent('1', {
    occurredOn: '2023-05-01',
    line: GENERAL,
    amountFen: 5_954_060_000,
    procurementFen: 2_641_390_000,
  }),
  spent('2', { occurredOn: '2023-05-02', line: VEHICLES, amountFen: 35_920_000 }),
  {
    type: 'StaffingRecorded',
    data: { occurredOn: '2023-12-31', authorised: 128, filled: 113 },
  } satisfies Fact,
);

const percents = (asOf: string) =>
  Object.fromEntries(
    YEAR.at(asOf)
      .then(answerRatios)
      .ratios.map(({ id, value }) => [id, value.defined ? percentText(value) : value.reason]),
  );

describe('answerRatios', () => {
  it('gives every ratio of the year, or the reason why it has none', () => {
    expect(percents('2023-12-31')).toEqual({
      'execution-rate-initial': '126.40',
      'execution-rate-adjusted': '100.00',
      'release-rate': '0.00',
      'expenditure-control-rate': '26.40',
      'budget-adjustment-rate': '26.40',
      'three-public-control-rate': '94.53',
      'three-public-final-change-rate': 'NO_DATA',
      'three-public-budget-change-rate': '-47.22',
      'public-funds-control-rate': '126.40',
      'procurement-execution-rate': '121.39',
      'staffing-control-rate': '88.28',
      'carry-over-rate': '0.00',
      'time-progress': '100.00',
    });
  });

  it('has no carry-over rate before the year ends, and no staffing rate before headcounts are recorded', () => {
    expect(percents('2023-12-30')).toMatchObject({
      'carry-over-rate': 'NO_DATA',
      'staffing-control-rate': 'NO_DATA',
    });
  });

  it('spells out the numbers, and leaves them out where nothing is known', () => {
    const numbers = Object.fromEntries(
      YEAR.then(answerRatios).ratios.map(({ id, withNumbers }) => [id, withNumbers]),
    );
    expect(numbers).toMatchObject({
      'execution-rate-initial': '5989.98 / 4738.83',
      'three-public-budget-change-rate': '(38.00 − 72.00) / 72.00',
      'staffing-control-rate': '113 / 128',
    });
    expect(numbers['three-public-final-change-rate']).toBeUndefined();
  });
});
