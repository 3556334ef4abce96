import { describe, expect, it } from '@jest/globals';
import { findRuleSet } from './built-in';
import type { IndicatorTarget, ReportedValue } from './indicator';
import { readWrittenRuleSet } from './written-rule-set';
import type { RuleSet } from './rule-set';
import { gradeOf, scoreIndicators } from './score';

const LEDGER = { initialFen: 100_000_000, adjustedFen: 100_000_000, executedFen: 100_000_000 };

const SURE = { certainty: 'assumed', source: '试例' };

describe('a rule for one indicator', () => {
  const target: IndicatorTarget = { kind: 'at-least', value: '90', unit: '%' };

  it.each([
    ['90', 1_000],
    ['89.9', 950],
    ['89', 950],
    ['88', 900],
    ['70', 0],
    ['69', 0],
    ['120', 1_000],
  ])('takes half a point off for each point below, begun ones too: %s', (value, earned) => {
    const scoring = { kind: 'stepped', each: 1, partOfStep: 'whole', points: 0.5 };
    expect(earnedBy({ scoring }, target, number(value))).toBe(earned);
  });

  it.each([
    ['ignored', 1_000],
    ['whole', 950],
    ['proportional', 980],
  ] as const)('reads a part of a step as %s', (partOfStep, earned) => {
    const scoring = { kind: 'stepped', each: 1, partOfStep, points: 0.5 };
    expect(earnedBy({ scoring }, target, number('89.6'))).toBe(earned);
  });

  it('counts steps in percent of the target where it says so, and what they cost in percent of the weight', () => {
    const scoring = { kind: 'stepped', each: 10, of: 'target-percent', partOfStep: 'ignored', percent: 25 };
    expect(earnedBy({ scoring }, target, number('72'))).toBe(500);
    expect(earnedBy({ scoring }, { ...target, kind: 'at-most' }, number('108'))).toBe(500);
  });

  it.each([
    ['2023-06-30', 1_000],
    ['2023-07-01', 900],
    ['2023-07-03', 700],
    ['2024-07-01', 0],
  ])('takes a point off for each day late: %s', (completedOn, earned) => {
    const scoring = { kind: 'stepped', each: 1, partOfStep: 'whole', points: 1 };
    const date: IndicatorTarget = { kind: 'by-date', deadline: '2023-06-30' };
    expect(earnedBy({ scoring }, date, { kind: 'date', completedOn })).toBe(earned);
  });

  it('never counts days late as a percentage of a date: a rule set that asks for it is refused, and a date rule gives all or nothing', () => {
    const scoring = { kind: 'stepped', each: 1, of: 'target-percent', partOfStep: 'whole', points: 1 };
    const byDate = (of: string) =>
      readWrittenRuleSet({ basedOn: 'mof-2020', id: 'ours', byDate: { ...scoring, of, ...SURE } });
    expect(byDate('target-percent')).toMatchObject({ problems: [{ path: 'byDate.of' }] });
    expect(byDate('unit')).toMatchObject({ ruleSet: { id: 'ours' } });
    const late = (completedOn: string) =>
      earnedBy({ scoring }, { kind: 'by-date', deadline: '2023-06-30' }, { kind: 'date', completedOn });
    expect(['2023-06-30', '2023-07-01'].map(late)).toEqual([1_000, 0]);
  });

  it('gives what a band of days late gives', () => {
    const bands = [
      { upTo: 0, percent: 100 },
      { upTo: 5, percent: 60 },
    ];
    const scoring = { kind: 'banded', by: 'miss', bands };
    const late = (completedOn: string) =>
      earnedBy({ scoring }, { kind: 'by-date', deadline: '2023-06-30' }, { kind: 'date', completedOn });
    expect(['2023-06-30', '2023-07-05', '2023-07-06'].map(late)).toEqual([1_000, 600, 0]);
  });

  it.each([
    ['110', 500],
    ['90', 500],
    ['110.01', 300],
    ['115', 300],
    ['84.99', 100],
    ['121', 0],
  ])('gives 5, 3, 1 or nothing within ±10, ±15, ±20 %: %s', (value, earned) => {
    const bands = [
      { upTo: 10, points: 5 },
      { upTo: 15, points: 3 },
      { upTo: 20, points: 1 },
    ];
    const scoring = { kind: 'banded', by: 'deviation', bands };
    expect(earnedBy({ scoring }, { kind: 'equal', value: '100', unit: '' }, number(value))).toBe(earned);
  });

  it('gives nothing below 70 % or above 130 %, and is in proportion between', () => {
    const bands = [
      { below: 70, percent: 0 },
      { above: 130, percent: 0 },
    ];
    const scoring = { kind: 'banded', by: 'completion', bands, otherwise: 'proportional' };
    const got = ['62.99', '63', '117', '117.01'].map((value) => earnedBy({ scoring }, target, number(value)));
    expect(got).toEqual([0, 700, 1_000, 0]);
  });

  it.each([
    ['99', 1_000],
    ['81', 1_000],
    ['80.99', 0],
    ['99.01', 0],
  ])('takes what lies within ±10 %% of the target: %s', (value, earned) => {
    expect(earnedBy({ scoring: { kind: 'range', percent: 10 } }, target, number(value))).toBe(earned);
  });

  it('gives all or nothing, and of = only what is equal', () => {
    const scoring = { kind: 'all-or-nothing' };
    expect(earnedBy({ scoring }, target, number('89.99'))).toBe(0);
    expect(earnedBy({ scoring }, { ...target, kind: 'equal' }, number('90.01'))).toBe(0);
    expect(earnedBy({ scoring }, { ...target, kind: 'equal' }, number('90.0'))).toBe(1_000);
  });

  it('bounds what can be lost, in points or in percent of the weight', () => {
    expect(earnedBy({ maxDeduction: { points: 4 } }, target, number('0'))).toBe(600);
    expect(earnedBy({ maxDeduction: { percent: 25 } }, target, number('0'))).toBe(750);
    expect(earnedBy({ maxDeduction: { points: 40 } }, target, number('0'))).toBe(0);
  });

  it('bounds the loss for a date without a report as it bounds the loss for a late one', () => {
    const ruleSet = rules({ indicators: [{ level3: '某指标', maxDeduction: { percent: 40 }, ...SURE }] });
    const date: IndicatorTarget = { kind: 'by-date', deadline: '2023-06-30' };
    const on = (asOf: string, value?: ReportedValue) =>
      scoreIndicators([stated(date, value, 1_000)], { ruleSet, ledger: LEDGER, asOf, fiscalYear: 2023 });
    expect(on('2023-06-30')).toMatchObject({ earned: 0, lost: 0, open: 1_000 });
    expect(on('2023-07-01')).toMatchObject({ earned: 600, lost: 400, open: 0 });
    expect(on('2023-07-01', { kind: 'date', completedOn: '2023-07-01' })).toMatchObject({ earned: 600 });
  });

  it.each([
    [{ kind: 'range', percent: 10 }, [0, 0, 1_000, 1_000, 0]],
    [{ kind: 'banded', by: 'completion', bands: [{ from: 90, upTo: 110, points: 5 }] }, [0, 0, 500, 500, 0]],
  ] as const)('leaves open while the year runs what a cost below its limit lacks: %j', (scoring, earned) => {
    const ruleSet = rules({ indicators: [{ level3: '某指标', scoring, ...SURE }] });
    const cost: IndicatorTarget = { kind: 'measure', measure: 'cost', limitFen: 100_000_000 };
    const on = (asOf: string, executedFen: number) =>
      scoreIndicators([stated(cost, undefined, 1_000)], {
        ruleSet,
        ledger: { ...LEDGER, executedFen },
        asOf,
        fiscalYear: 2023,
      });
    const spent = [0, 89_999_999, 90_000_000, 110_000_000, 110_000_001];
    expect(spent.map((fen) => on('2023-12-31', fen).earned)).toEqual(earned);
    expect(spent.map((fen) => on('2023-12-31', fen).open)).toEqual([0, 0, 0, 0, 0]);
    expect(on('2023-12-30', 89_999_999)).toMatchObject({ earned: 0, lost: 0, open: 1_000 });
    expect(on('2023-12-30', 110_000_001)).toMatchObject({ earned: 0, lost: 1_000, open: 0 });
  });

  it('compares an execution rate in percent with 100, and leaves a shortfall open until the year ends', () => {
    const scoring = {
      kind: 'banded',
      by: 'value',
      bands: [
        { from: 95, percent: 100 },
        { from: 80, points: 6 },
      ],
    };
    const ruleSet = rules({ indicators: [{ level3: '某指标', scoring, ...SURE }] });
    const on = (asOf: string, executedFen: number) => {
      const ledger = { ...LEDGER, executedFen };
      const indicator = stated({ kind: 'measure', measure: 'execution-rate' }, undefined, 1_000);
      return scoreIndicators([indicator], { ruleSet, ledger, asOf, fiscalYear: 2023 });
    };
    expect(on('2023-12-31', 95_000_000)).toMatchObject({ earned: 1_000 });
    expect(on('2023-12-31', 94_999_999)).toMatchObject({ earned: 600, lost: 400 });
    expect(on('2023-06-30', 94_999_999)).toMatchObject({ earned: 600, lost: 0, open: 400 });
  });

  it('is found by its id or by its name, and leaves the others to the set', () => {
    const ruleSet = rules({
      indicators: [{ indicatorId: 'other', scoring: { kind: 'all-or-nothing' }, ...SURE }],
    });
    expect(score(ruleSet, target, number('45')).earned).toBe(500);
  });
});

describe('a rule set', () => {
  const target: IndicatorTarget = { kind: 'at-least', value: '3', unit: '个' };

  it.each([
    ['half-up', 2, 667],
    ['cut', 2, 666],
    ['half-up', 1, 670],
    ['cut', 1, 660],
    ['half-up', 0, 700],
    ['cut', 0, 600],
  ] as const)('gives points by %s with %s decimals', (mode, decimals, earned) => {
    expect(score(rules({ rounding: { mode, decimals } }), target, number('2')).earned).toBe(earned);
  });

  it.each([
    ['half-up', 2, '= 6.67'],
    ['cut', 2, '= 6.67 → 6.66'],
    ['half-up', 0, '= 6.67 → 7.00'],
    ['cut', 1, '= 6.67 → 6.60'],
  ] as const)('shows in the formula what %s with %s decimals does', (mode, decimals, end) => {
    const { groups } = score(rules({ rounding: { mode, decimals } }), target, number('2'));
    expect(groups.flatMap(({ indicators }) => indicators.map(({ formula }) => formula))).toEqual([
      `10.00 × 2 / 3 ${end}`,
    ]);
  });

  it('gives full points of a weight that has more decimals than points are given with', () => {
    const ruleSet = rules({ rounding: { mode: 'cut', decimals: 0 } });
    expect(scoreOf({ ruleSet, weight: 750 }, target, number('3')).earned).toBe(750);
  });

  it('lets a negative result count as 0 only where it says so', () => {
    const atMost: IndicatorTarget = { kind: 'at-most', value: '-5', unit: '%' };
    expect(score(rules({}), atMost, number('-6')).earned).toBe(1_000);
    expect(score(rules({ negativeResult: 'as-zero' }), atMost, number('-6')).earned).toBe(0);
  });

  it('reads weights of 110 as they are, in proportion, or gives no grade', () => {
    const total = { weight: 11_000, earned: 9_500, lost: 1_500, open: 0 };
    expect(gradeOf(total, rules({ weights: 'as-it-is' }))).toMatchObject({ name: { zh: '优' } });
    expect(gradeOf(total, rules({ weights: 'scale-to-100' }))).toMatchObject({ name: { zh: '良' } });
    expect(gradeOf(total, rules({}))).toMatchObject({ defined: false, because: 'weights' });
  });

  it('gives no grade while points are open', () => {
    const total = { weight: 10_000, earned: 9_500, lost: 499, open: 1 };
    expect(gradeOf(total, rules({}))).toMatchObject({
      because: 'open',
      reason: { zh: '尚有 0.01 分待定，暂不评定等级' },
    });
    expect(gradeOf({ ...total, lost: 500, open: 0 }, rules({}))).toMatchObject({ defined: true });
  });

  it('says what of 100 is missing where weights fall short', () => {
    const total = { weight: 6_000, earned: 6_000, lost: 0, open: 0 };
    expect(gradeOf(total, rules({}))).toMatchObject({
      reason: { zh: '各指标分值合计 60.00，不是 100，缺 40.00 分' },
    });
  });
});

describe('a rule set as people write it', () => {
  it('takes the parts of a shipped one that it does not say itself, under an id of its own', () => {
    const read = readWrittenRuleSet({ basedOn: 'mof-2020', id: 'ours', weights: 'as-it-is' });
    expect(read).toMatchObject({ ruleSet: { id: 'ours', version: 1, weights: 'as-it-is', region: '全国' } });
    expect(readWrittenRuleSet({ basedOn: 'mof-2020', weights: 'as-it-is' })).toMatchObject({
      problems: [{ path: 'id' }],
    });
    expect(readWrittenRuleSet({ basedOn: 'nowhere', id: 'ours' })).toMatchObject({
      problems: [{ path: 'basedOn' }],
    });
  });

  it('reads numbers that are texts, and leaves names of digits texts', () => {
    const written = {
      basedOn: 'mof-2020',
      id: 'ours',
      version: '3',
      region: '2023',
      rounding: { mode: 'cut', decimals: '0' },
      indicators: [
        {
          level3: '某指标',
          scoring: { kind: 'stepped', each: '0.5', partOfStep: 'whole', points: '1' },
          ...SURE,
        },
      ],
    };
    expect(readWrittenRuleSet(written)).toMatchObject({
      ruleSet: {
        version: 3,
        region: '2023',
        rounding: { decimals: 0 },
        indicators: [{ scoring: { each: 0.5, points: 1 } }],
      },
    });
  });

  it.each([
    [{ indicators: [{ scoring: { kind: 'range', percent: 10 }, ...SURE }] }, 'indicators.0'],
    [{ maxDeduction: { points: 1, percent: 1 } }, 'maxDeduction'],
    [{ rounding: { mode: 'half-up', decimals: 3 } }, 'rounding.decimals'],
    [{ qualitative: { bands: [], ...SURE } }, 'qualitative.bands'],
    [{ qualitative: { achieved: { fromPercent: 80, toPercent: 100 }, ...SURE } }, 'qualitative'],
    [{ atLeast: { kind: 'banded', by: 'value', bands: [{ from: 1 }], ...SURE } }, 'atLeast.bands.0'],
    [{ byDate: { kind: 'range', percent: 10, ...SURE } }, 'byDate.kind'],
    [{ unknown: '1' }, ''],
  ])('says where it is wrong: %j', (fault, path) => {
    const read = readWrittenRuleSet({ basedOn: 'mof-2020', id: 'ours', ...fault });
    expect(read).toMatchObject({ problems: [{ path }] });
  });
});

function rules(parts: object): RuleSet {
  const read = readWrittenRuleSet({ ...findRuleSet('mof-2020'), ...parts });
  if ('ruleSet' in read) return read.ruleSet;
  throw new Error(JSON.stringify(read.problems));
}

function stated(target: IndicatorTarget, value: ReportedValue | undefined, weightHundredths: number) {
  const names = { indicatorId: 'i', level1: '产出指标', level2: '数量指标', level3: '某指标' };
  return { ...names, weightHundredths, target, ...(value && { result: { value } }) };
}

interface Weighed {
  readonly ruleSet: RuleSet;
  readonly weight: number;
}

function scoreOf({ ruleSet, weight }: Weighed, target: IndicatorTarget, value: ReportedValue) {
  const question = { ruleSet, ledger: LEDGER, asOf: '2023-12-31', fiscalYear: 2023 };
  return scoreIndicators([stated(target, value, weight)], question);
}

/** Of a weight of ten points. */
function score(ruleSet: RuleSet, target: IndicatorTarget, value: ReportedValue) {
  return scoreOf({ ruleSet, weight: 1_000 }, target, value);
}

function earnedBy(rule: object, target: IndicatorTarget, value: ReportedValue): number {
  const ruleSet = rules({ indicators: [{ level3: '某指标', ...rule, ...SURE }] });
  return score(ruleSet, target, value).earned;
}

function number(value: string): ReportedValue {
  return { kind: 'number', value };
}
