import { describe, expect, it } from '@jest/globals';
import { isShown, problemsOn, SHOWN, type Problem } from './model';

const PROBLEM: Problem = {
  foundInYear: 2023,
  carried: false,
  problemId: 'P',
  occurredOn: '2023-03-01',
  text: '问题',
  causes: [],
  warningTitle: null,
  statementId: null,
  chapter: null,
  assumed: null,
  projects: [],
  namedLines: [],
  indicators: [],
  findings: [],
  measures: [
    {
      measureId: 'M',
      occurredOn: '2023-04-01',
      text: '措施',
      responsible: null,
      plannedDueOn: '2023-06-30',
      chapter: null,
      assumed: null,
      reports: [
        { occurredOn: '2023-06-30', state: 'UNDER_WAY', text: '延期', dueOn: '2023-09-30' },
        { occurredOn: '2023-11-01', state: 'DONE', text: '已办', dueOn: null },
      ],
    },
  ],
};

const on = (day: string) => problemsOn([PROBLEM], day)[0];

describe('problemsOn', () => {
  it('shows what was found, planned and reported up to the day', () => {
    expect(on('2023-02-28')).toBeUndefined();
    expect(on('2023-03-31')).toMatchObject({ state: 'UNPLANNED', measures: [] });
    expect(on('2023-06-29')).toMatchObject({ state: 'OPEN', measures: [{ dueOn: '2023-06-30' }] });
    expect(on('2023-06-30')).toMatchObject({ measures: [{ state: 'UNDER_WAY', dueOn: '2023-09-30' }] });
    expect(on('2023-11-01')).toMatchObject({ state: 'DONE', overdue: false });
  });

  it('calls a measure overdue from the day after its last one until it is done', () => {
    expect(['2023-09-30', '2023-10-01', '2023-11-01'].map((day) => on(day)?.overdue)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('isShown', () => {
  it('keeps what is open, overdue, done or carried', () => {
    const kept = (day: string) =>
      SHOWN.filter((shown) => problemsOn([PROBLEM], day).some((one) => isShown(one, shown)));
    expect(kept('2023-10-01')).toEqual(['all', 'open', 'overdue']);
    expect(kept('2023-12-31')).toEqual(['all', 'done']);
  });
});
