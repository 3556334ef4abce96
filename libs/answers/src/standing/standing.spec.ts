import { describe, expect, it } from '@jest/globals';
import { appropriated, given, opened, spent, type Fact } from '../testing/given';
import { adopted, indicator, reported, shipped } from '../testing/performance';
import { foldedYear } from '../year-at';
import { standingIn, type CheckedReports } from './standing.answer';

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

  it('counts the findings of its reports, and checks none again that was checked at another day', () => {
    const figure = {
      figureId: 'spent',
      label: '支出',
      value: '12.00',
      unit: 'WAN_YUAN',
      chapter: '二',
    } as const;
    const report: Fact = {
      type: 'SelfAssessmentStated',
      data: {
        ...{ occurredOn: '2023-06-30', statementId: 'report', title: '自评报告', relations: [] },
        figures: [{ ...figure, computed: { measure: 'executed' } }],
      },
    };
    const year = given(opened, appropriated([LINE, 1_000]), report).then(foldedYear);
    const checked: CheckedReports = new Map();
    expect(standingIn(year, { checked }).contradictionCount).toBe(1);
    const [statement] = year.performance.statements.values();
    expect([...checked.keys()]).toEqual([statement]);
    const counted = new Map([...checked.keys()].map((known) => [known, 7]));
    expect(standingIn(year, { checked: counted }).contradictionCount).toBe(7);
  });

  it('is scored by the rules that the point names, and warned by those that were adopted', () => {
    const facts = given(
      opened,
      adopted(),
      indicator('count', COUNT, { points: 90 }),
      reported('count', { kind: 'number', value: '10' }),
    );
    const [own, asked] = facts.then((events, point) => [
      standingIn(foldedYear(events, point)),
      standingIn(foldedYear(events, { ...point, ruleSet: shipped('sichuan-2025') })),
    ]);
    expect(asked?.points).toEqual({ weight: 9_000, earned: 9_000, lost: 0, open: 0 });
    expect(asked?.noticeCount).toBe(own?.noticeCount);
  });

  it('knows no points without a rule set, and no rate without a budget', () => {
    const standing = given(opened).then((events, point) => standingIn(foldedYear(events, point)));
    expect(standing.points).toBeUndefined();
    expect(standing.executionRate.defined).toBe(false);
  });
});
