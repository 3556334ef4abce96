import { describe, expect, it } from '@jest/globals';
import type { IndicatorTarget, ReportedValue } from './indicator';
import { builtInRuleSets, findRuleSet } from './built-in';
import type { RuleSet } from './rule-set';
import { scoreIndicators } from './score';
import type { IndicatorState, ScoreQuestion } from './scorecard';

/** The one thing in the table that the shipped rule sets differ in. */
const BY_LIMIT = 'by rule set';
const AT_TWICE_THE_LIMIT: Readonly<Record<string, number>> = {
  'huaihua-2023': 0,
  'mof-2020': 0,
  'sichuan-2025': 0,
  'jiangxi-2017': 500,
};
const YEAR_END = '2023-12-31';
const LEDGER = { initialFen: 4_738_830_000, adjustedFen: 5_989_980_000, executedFen: 5_989_980_000 };

describe('scoreIndicators', () => {
  it('gives 7.36 for an execution of 5,989.98 over 4,738.83 under the Huaihua rules, and loses 2.64', () => {
    expect(executionRate()).toMatchObject({ earned: 736, lost: 264, open: 0 });
    expect(executionRate().formula).toBe('10.00 × (1 − (5989.98 − 4738.83) / 4738.83) = 7.36');
  });

  it('gives 14.72 of 20 for a cost of 5,989.98 against a limit of 4,738.83', () => {
    const cost = one({ kind: 'measure', measure: 'cost', limitFen: 4_738_830_000 }, { weight: 2_000 });
    expect(cost).toMatchObject({ earned: 1_472, lost: 528, open: 0 });
  });

  it('caps execution above the adjusted budget under the rules of 2020', () => {
    expect(
      executionRate({ ruleSet: ruleSet('mof-2020'), ledger: { ...LEDGER, executedFen: 6_000_000_000 } }),
    ).toMatchObject({ earned: 1_000, lost: 0 });
  });

  it('leaves a shortfall open before 31 December and takes it on that day', () => {
    const ledger = { ...LEDGER, executedFen: 2_369_415_000 };
    expect(executionRate({ ledger, asOf: '2023-12-30' })).toMatchObject({ earned: 500, lost: 0, open: 500 });
    expect(executionRate({ ledger, asOf: YEAR_END })).toMatchObject({ earned: 500, lost: 500, open: 0 });
  });

  it('loses an excess at once', () => {
    expect(executionRate({ asOf: '2023-11-30' })).toMatchObject({ earned: 736, lost: 264, open: 0 });
  });

  it('leaves an execution rate over a budget of zero open, also at the end of the year', () => {
    expect(executionRate({ ledger: { initialFen: 0, adjustedFen: 0, executedFen: 100 } })).toMatchObject({
      open: 1_000,
    });
  });

  it('scores a shortfall of a number in proportion, and never above the weight', () => {
    const target: IndicatorTarget = { kind: 'at-least', value: '11', unit: '次' };
    expect(one(target, { value: number('5') })).toMatchObject({ earned: 455, lost: 545 });
    expect(one(target, { value: number('22') })).toMatchObject({ earned: 1_000, lost: 0 });
    expect(one(target, { value: number('-3') })).toMatchObject({ earned: 0, lost: 1_000 });
    expect(one(target)).toMatchObject({ earned: 0, lost: 0, open: 1_000 });
  });

  it.each([
    ['at-least', '10', { '10': 1_000, '9.99': 999, '20': 1_000, '-1': 0 }],
    ['at-least', '0', { '0': 1_000, '-0.01': 0, '1': 1_000 }],
    ['at-least', '-5', { '-5': 1_000, '-5.01': 0, '-4.99': 1_000, '-10': 0, '0': 1_000 }],
    ['at-most', '10', { '10': 1_000, '10.01': 999, '9.99': 1_000, '20': BY_LIMIT, '-3': 1_000 }],
    ['at-most', '0', { '0': 1_000, '0.01': 0, '-3': 1_000 }],
    ['at-most', '-5', { '-5': 1_000, '-4.99': 0, '-5.01': 1_000, '-10': 1_000, '0': 0 }],
    ['equal', '10', { '10': 1_000, '9.99': 999, '20': 1_000, '-1': 0 }],
    ['equal', '0', { '0': 1_000, '0.01': 0, '-3': 1_000 }],
    ['equal', '-5', { '-5': 1_000, '-5.01': 0, '-4.99': 0, '-10': 0 }],
  ] as const)('compares a result with a target %s %s as it was reported', (kind, value, earned) => {
    for (const { id } of builtInRuleSets) {
      for (const [reported, points] of Object.entries<number | typeof BY_LIMIT>(earned)) {
        const expected = points === BY_LIMIT ? AT_TWICE_THE_LIMIT[id] : points;
        const score = one({ kind, value, unit: '%' }, { value: number(reported), ruleSet: ruleSet(id) });
        expect([id, reported, score.earned]).toEqual([id, reported, expected]);
      }
    }
  });

  it('says that a target below 0 is met or not by assumption', () => {
    const target: IndicatorTarget = { kind: 'at-most', value: '-5', unit: '%' };
    expect(one(target, { value: number('-6') }).why?.zh).toContain('假定');
    expect(one({ ...target, value: '5' }, { value: number('-6') }).why?.zh).toBe('达到指标值');
  });

  it('scores an excess of a limit by 1 − (B − A) / A up to twice the limit, where it gives nothing', () => {
    const target: IndicatorTarget = { kind: 'at-most', value: '10', unit: '件' };
    expect(one(target, { value: number('10') })).toMatchObject({ earned: 1_000 });
    expect(one(target, { value: number('12.5') })).toMatchObject({ earned: 750, lost: 250 });
    expect(one(target, { value: number('20') })).toMatchObject({ earned: 0 });
  });

  it('scores an excess by A / B under the form of 2017: 0.791 for 1.264 times the limit', () => {
    const target: IndicatorTarget = { kind: 'at-most', value: '1', unit: '倍' };
    const scored = one(target, { value: number('1.264'), ruleSet: ruleSet('jiangxi-2017') });
    expect(scored).toMatchObject({ earned: 791, lost: 209 });
  });

  it('meets a target of exactly zero with zero only', () => {
    const target: IndicatorTarget = { kind: 'equal', value: '0', unit: '起' };
    expect(one(target, { value: number('0') })).toMatchObject({ earned: 1_000 });
    expect(one(target, { value: number('1') })).toMatchObject({ earned: 0, lost: 1_000 });
  });

  it('keeps a date open until its deadline has passed, and loses it the day after', () => {
    const target: IndicatorTarget = { kind: 'by-date', deadline: '2023-06-30' };
    expect(one(target, { asOf: '2023-06-30' })).toMatchObject({ open: 1_000, lost: 0 });
    expect(one(target, { asOf: '2023-07-01' })).toMatchObject({ open: 0, lost: 1_000 });
    expect(one(target, { value: { kind: 'date', completedOn: '2023-06-30' } })).toMatchObject({
      earned: 1_000,
    });
    expect(one(target, { value: { kind: 'date', completedOn: '2023-07-01' } })).toMatchObject({
      lost: 1_000,
    });
  });

  it('takes a qualitative result by its percentage', () => {
    const target: IndicatorTarget = { kind: 'qualitative', expectation: '效果明显' };
    expect(one(target, { value: { kind: 'tier', tier: 'achieved', percent: '92.5' } })).toMatchObject({
      earned: 925,
      lost: 75,
    });
  });

  it('grades the whole from its limit on, and gives no grade where weights are not 100', () => {
    const graded = (percent: string, weight = 10_000) =>
      card(
        indicator(
          { kind: 'qualitative', expectation: '好' },
          { weight, value: { kind: 'tier', tier: 'achieved', percent } },
        ),
      ).grade;
    expect(graded('90')).toMatchObject({ defined: true, name: { zh: '优秀' } });
    expect(graded('89.99')).toMatchObject({ defined: true, name: { zh: '良好' } });
    expect(graded('90', 9_900)).toMatchObject({ defined: false });
  });
});

interface Given {
  readonly weight?: number;
  readonly value?: ReportedValue;
  readonly ruleSet?: RuleSet;
  readonly asOf?: string;
  readonly ledger?: ScoreQuestion['ledger'];
}

function executionRate(given: Given = {}) {
  return one({ kind: 'measure', measure: 'execution-rate' }, given);
}

function one(target: IndicatorTarget, given: Given = {}) {
  const [scored] = card(indicator(target, given), given).groups.flatMap(({ indicators }) => indicators);
  if (!scored) throw new Error('nothing was scored');
  expect(scored.earned + scored.lost + scored.open).toBe(scored.weight);
  return scored;
}

function indicator(target: IndicatorTarget, { weight = 1_000, value }: Given = {}): IndicatorState {
  const names = { indicatorId: 'i', level1: '产出指标', level2: '数量指标', level3: '某指标' };
  return { ...names, weightHundredths: weight, target, ...(value && { result: { value } }) };
}

function card(only: IndicatorState, { ruleSet: asked, ...given }: Given = {}) {
  const { ledger = LEDGER, asOf = YEAR_END } = given;
  return scoreIndicators([only], {
    ruleSet: asked ?? ruleSet('huaihua-2023'),
    ledger,
    asOf,
    fiscalYear: 2023,
  });
}

function ruleSet(id: string): RuleSet {
  const found = findRuleSet(id);
  if (!found) throw new Error(`no rule set ${id}`);
  return found;
}

function number(value: string): ReportedValue {
  return { kind: 'number', value };
}
