import { describe, expect, it } from '@jest/globals';
import type { BudgetMode } from '../budget';
import { findRuleSet } from '../scoring/built-in';
import { givenOf, refuses, yieldsNothing } from '../testing/given';
import type { IndicatorTarget, ReportedValue } from '../scoring/indicator';
import type { RuleSet } from '../scoring/rule-set';
import type { PerformanceIntent } from './performance.commands';
import { performanceDecider } from './performance';
import type { PerformanceEvent } from './performance';

const givenEvents = givenOf(performanceDecider);
const given = (...events: PerformanceEvent[]) => ({
  when: (intent: PerformanceIntent, mode: BudgetMode | 'closed' = 'control') =>
    givenEvents(...events).when({
      ...intent,
      fiscalYear: 2023,
      mode: mode === 'closed' ? undefined : mode,
    }),
});
const accepted = (type: string) => ({ yields: [{ type }] });

describe('defining an indicator', () => {
  it('needs an open year', () => {
    expect(given().when(define(), 'closed')).toEqual(refuses('YEAR_NOT_OPENED'));
    expect(given().when(define())).toMatchObject(accepted('IndicatorDefined'));
  });

  it('adds nothing when repeated, and refuses other content under the same id', () => {
    expect(given(defined()).when(define())).toEqual(yieldsNothing);
    expect(given(defined()).when({ ...define(), level3: '别的指标' })).toEqual(refuses('INDICATOR_ID_TAKEN'));
  });

  it('lets weights reach 100 on every date and no more', () => {
    const heavy = defined({ indicatorId: 'heavy', weightHundredths: 9_000 });
    expect(given(heavy).when(define({ weightHundredths: 1_000 }))).toMatchObject(
      accepted('IndicatorDefined'),
    );
    expect(given(heavy).when(define({ weightHundredths: 1_001 }))).toEqual(refuses('WEIGHTS_ABOVE_100'));
  });

  it('records weights of 110 in a year that is recorded as it was, and takes them under rules that read such a sum', () => {
    const heavy = defined({ indicatorId: 'heavy', weightHundredths: 10_000 });
    const light = define({ weightHundredths: 1_000 });
    expect(given(heavy).when(light)).toEqual(refuses('WEIGHTS_ABOVE_100'));
    expect(given(heavy).when(light, 'record')).toMatchObject({
      yields: [{ data: { breaches: ['WEIGHTS_ABOVE_100'] } }],
    });
    expect(given(adoptedSet({ weights: 'as-it-is' }), heavy).when(light)).toMatchObject(
      accepted('IndicatorDefined'),
    );
    const kept = defined({ weightHundredths: 1_000, breaches: ['WEIGHTS_ABOVE_100'] });
    expect(given(heavy, kept).when(light, 'record')).toEqual(yieldsNothing);
  });

  it('counts a weight only up to the day its indicator is withdrawn', () => {
    const history = [
      defined({ indicatorId: 'heavy', weightHundredths: 9_500 }),
      withdrawn('heavy', '2023-07-01'),
    ];
    expect(given(...history).when(define({ occurredOn: '2023-07-01' }))).toMatchObject(
      accepted('IndicatorDefined'),
    );
    expect(given(...history).when(define({ occurredOn: '2023-06-30' }))).toEqual(
      refuses('WEIGHTS_ABOVE_100'),
    );
  });

  it.each([0, -1, 0.5, 10_001])('refuses the weight %s', (weightHundredths) => {
    expect(given().when(define({ weightHundredths }))).toEqual(refuses('WEIGHT_INVALID'));
  });

  it('refuses a target that is no number, no date or no amount', () => {
    expect(given().when(define({ target: { kind: 'at-least', value: '1e3', unit: '次' } }))).toEqual(
      refuses('NUMBER_INVALID'),
    );
    expect(given().when(define({ target: { kind: 'by-date', deadline: '2023-13-01' } }))).toEqual(
      refuses('DATE_INVALID'),
    );
    expect(given().when(define({ target: { kind: 'measure', measure: 'cost', limitFen: 0 } }))).toEqual(
      refuses('AMOUNT_ZERO'),
    );
  });
});

describe('reporting a result', () => {
  const report = (value: ReportedValue, occurredOn = '2023-12-31'): PerformanceIntent => ({
    type: 'ReportResult',
    occurredOn,
    indicatorId: 'i',
    value,
    evidence: '台账',
  });
  const number = { kind: 'number', value: '11' } as const;

  it('takes the kind of result that the target asks for and refuses any other', () => {
    expect(given(defined()).when(report(number))).toMatchObject(accepted('ResultReported'));
    expect(given(defined()).when(report({ kind: 'date', completedOn: '2023-05-01' }))).toEqual(
      refuses('RESULT_DOES_NOT_FIT'),
    );
    const measure = defined({ target: { kind: 'measure', measure: 'execution-rate' } });
    expect(given(measure).when(report(number))).toEqual(refuses('RESULT_DOES_NOT_FIT'));
  });

  it('holds a result against the target in force on its day', () => {
    const revised: PerformanceEvent = {
      type: 'TargetRevised',
      data: {
        occurredOn: '2023-07-01',
        indicatorId: 'i',
        target: { kind: 'by-date', deadline: '2023-12-31' },
        reason: '调整',
      },
    };
    expect(given(defined(), revised).when(report(number, '2023-06-30'))).toMatchObject(
      accepted('ResultReported'),
    );
    expect(given(defined(), revised).when(report(number, '2023-07-01'))).toEqual(
      refuses('RESULT_DOES_NOT_FIT'),
    );
  });

  it('keeps a percentage inside its band: 80 to 100, 60 to below 80, 0 to below 60', () => {
    const qualitative = defined({ target: { kind: 'qualitative', expectation: '效果明显' } });
    const tier = (name: 'achieved' | 'partly' | 'not', percent: string) =>
      given(qualitative).when(report({ kind: 'tier', tier: name, percent }));
    expect(tier('achieved', '100')).toMatchObject(accepted('ResultReported'));
    expect(tier('achieved', '80')).toMatchObject(accepted('ResultReported'));
    expect(tier('achieved', '79.99')).toEqual(refuses('PERCENT_OUTSIDE_BAND'));
    expect(tier('partly', '80')).toEqual(refuses('PERCENT_OUTSIDE_BAND'));
    expect(tier('not', '60')).toEqual(refuses('PERCENT_OUTSIDE_BAND'));
    expect(tier('not', '0')).toMatchObject(accepted('ResultReported'));
  });

  it('takes the bands of a rule set that has its own, by their Chinese names, and no tier', () => {
    const bands = [
      { name: { zh: '好', en: 'good' }, fromPercent: 90, toPercent: 100 },
      { name: { zh: '一般', en: 'fair' }, fromPercent: 0, toPercent: 90 },
    ];
    const rules = adoptedSet({ qualitative: { bands, certainty: 'assumed', source: '试例' } });
    const qualitative = defined({ target: { kind: 'qualitative', expectation: '效果明显' } });
    const band = (name: string, percent: string) =>
      given(rules, qualitative).when(report({ kind: 'band', band: name, percent }));
    expect(band('好', '90')).toMatchObject(accepted('ResultReported'));
    expect(band('好', '89.99')).toEqual(refuses('PERCENT_OUTSIDE_BAND'));
    expect(band('很好', '95')).toEqual(refuses('BAND_UNKNOWN'));
    const tier = report({ kind: 'tier', tier: 'achieved', percent: '95' });
    expect(given(rules, qualitative).when(tier)).toEqual(refuses('BAND_UNKNOWN'));
    expect(given(qualitative).when(report({ kind: 'band', band: '好', percent: '95' }))).toEqual(
      refuses('BAND_UNKNOWN'),
    );
  });

  it('lies inside the year and not before its indicator', () => {
    expect(given(defined()).when(report(number, '2024-01-01'))).toEqual(refuses('DATE_OUTSIDE_YEAR'));
    expect(given(defined({ occurredOn: '2023-03-01' })).when(report(number, '2023-02-28'))).toEqual(
      refuses('DATE_BEFORE_REFERENCE'),
    );
  });

  it('refuses an indicator that is not there or was withdrawn by then', () => {
    expect(given().when(report(number))).toEqual(refuses('INDICATOR_NOT_FOUND'));
    const history = [defined(), withdrawn('i', '2023-07-01')];
    expect(given(...history).when(report(number, '2023-06-30'))).toMatchObject(accepted('ResultReported'));
    expect(given(...history).when(report(number, '2023-07-01'))).toEqual(refuses('INDICATOR_WITHDRAWN'));
  });

  it('adds nothing when repeated, and takes a correction of the same day', () => {
    const data = {
      occurredOn: '2023-12-31',
      indicatorId: 'i',
      value: number,
      evidence: '台账',
      reportedBy: 'clerk',
    };
    const history: PerformanceEvent[] = [defined(), { type: 'ResultReported', data }];
    expect(given(...history).when(report(number))).toEqual(yieldsNothing);
    expect(given(...history).when(report({ kind: 'number', value: '12' }))).toMatchObject(
      accepted('ResultReported'),
    );
  });
});

describe('opening the scorecard of a project', () => {
  const open = (
    changes: Partial<Extract<PerformanceIntent, { type: 'OpenScorecard' }>> = {},
  ): PerformanceIntent => ({ type: 'OpenScorecard', ...card, ...changes });
  const card = { occurredOn: '2023-01-18', cardId: 'patrol', name: '卫片执法', projectCodes: ['P01'] };
  const opened: PerformanceEvent = { type: 'ScorecardOpened', data: card };

  it('adds nothing when repeated, and refuses other content under the same id', () => {
    expect(given().when(open())).toMatchObject(accepted('ScorecardOpened'));
    expect(given(opened).when(open())).toEqual(yieldsNothing);
    expect(given(opened).when(open({ name: '别的' }))).toEqual(refuses('SCORECARD_ID_TAKEN'));
  });

  it('takes a project once', () => {
    expect(given(opened).when(open({ cardId: 'b', projectCodes: ['P02'] }))).toMatchObject(
      accepted('ScorecardOpened'),
    );
    expect(given(opened).when(open({ cardId: 'b', projectCodes: ['P02', 'P01'] }))).toEqual(
      refuses('SCORECARD_PROJECT_TWICE'),
    );
    expect(given().when(open({ projectCodes: ['P01', 'P01'] }))).toEqual(refuses('SCORECARD_PROJECT_TWICE'));
    expect(given().when(open({ projectCodes: [] }))).toEqual(refuses('LIST_EMPTY'));
  });

  it('gives each card 100 points of its own', () => {
    const history = [opened, defined({ indicatorId: 'heavy', weightHundredths: 10_000 })];
    const onCard = define({ cardId: 'patrol', occurredOn: '2023-01-18', weightHundredths: 10_000 });
    expect(given(...history).when(onCard)).toMatchObject(accepted('IndicatorDefined'));
    expect(given(...history).when(define({ weightHundredths: 1 }))).toEqual(refuses('WEIGHTS_ABOVE_100'));
  });

  it('lets no indicator on a card that is not open by then', () => {
    const onCard = (occurredOn: string) => define({ cardId: 'patrol', occurredOn });
    expect(given(opened).when(onCard('2023-01-18'))).toMatchObject(accepted('IndicatorDefined'));
    expect(given(opened).when(onCard('2023-01-17'))).toEqual(refuses('SCORECARD_NOT_FOUND'));
    expect(given().when(onCard('2023-01-18'))).toEqual(refuses('SCORECARD_NOT_FOUND'));
  });
});

describe('stating a score', () => {
  const stated = {
    occurredOn: '2023-12-31',
    indicatorId: 'i',
    pointsHundredths: 700,
  };
  const state = (
    changes: Partial<Extract<PerformanceIntent, { type: 'StateScore' }>> = {},
  ): PerformanceIntent => ({ type: 'StateScore', ...stated, ...changes });
  const total = (points: number, cardId?: string): PerformanceIntent => ({
    type: 'StateScore',
    occurredOn: '2023-12-31',
    ...(cardId !== undefined && { cardId }),
    pointsHundredths: points,
  });

  it('takes what a form may print, also above the weight, and adds nothing when repeated', () => {
    expect(given(defined()).when(state())).toMatchObject(accepted('ScoreStated'));
    expect(given(defined()).when(state({ pointsHundredths: 5_000 }))).toMatchObject(accepted('ScoreStated'));
    expect(given(defined(), { type: 'ScoreStated', data: stated }).when(state())).toEqual(yieldsNothing);
    expect(given().when(total(9_116))).toMatchObject(accepted('ScoreStated'));
    expect(given().when(total(99_999))).toMatchObject(accepted('ScoreStated'));
  });

  it.each([-1, 0.5, 100_000])('refuses %s hundredths of a point', (points) => {
    expect(given().when(total(points))).toEqual(refuses('STATED_POINTS_INVALID'));
  });

  it('is of an indicator or of a card that are there, and not of both', () => {
    expect(given().when(state())).toEqual(refuses('INDICATOR_NOT_FOUND'));
    expect(given().when(total(1, 'patrol'))).toEqual(refuses('SCORECARD_NOT_FOUND'));
    expect(given(defined()).when(state({ cardId: 'patrol' }))).toEqual(refuses('SCORE_OF_TWO'));
  });
});

describe('adopting a scoring rule set', () => {
  const ruleSet = findRuleSet('mof-2020');
  if (!ruleSet) throw new Error('no rule set');
  const adopt: PerformanceIntent = { type: 'AdoptScoringRuleSet', occurredOn: '2024-02-01', ruleSet };

  it('takes any date and adds nothing when repeated', () => {
    expect(given().when(adopt)).toMatchObject(accepted('ScoringRuleSetAdopted'));
    expect(
      given({ type: 'ScoringRuleSetAdopted', data: { occurredOn: '2024-02-01', ruleSet } }).when(adopt),
    ).toEqual(yieldsNothing);
  });

  it('refuses a rule set that is not of the form', () => {
    expect(given().when({ ...adopt, ruleSet: { ...ruleSet, version: 0 } })).toEqual(
      refuses('RULE_SET_INVALID'),
    );
  });
});

describe('stating a self-assessment', () => {
  const figure = (figureId: string, value = '1.00') => ({
    figureId,
    label: figureId,
    value,
    unit: 'WAN_YUAN' as const,
    chapter: '一',
  });
  const state = (
    changes: Partial<Extract<PerformanceIntent, { type: 'StateSelfAssessment' }>> = {},
  ): PerformanceIntent => ({
    type: 'StateSelfAssessment',
    occurredOn: '2023-12-31',
    statementId: 's',
    title: '自评报告',
    figures: [figure('a'), figure('b')],
    relations: [{ relationId: 'r', chapter: '一', kind: 'same', figures: ['a', 'b'] }],
    ...changes,
  });

  it('keeps figures that contradict each other: finding that out is for readers', () => {
    expect(given().when(state({ figures: [figure('a'), figure('b', '2.00')] }))).toMatchObject(
      accepted('SelfAssessmentStated'),
    );
  });

  it('refuses figures listed twice, that are no number, or that a relation names without their being there', () => {
    expect(given().when(state({ figures: [figure('a'), figure('a')] }))).toEqual(refuses('FIGURE_INVALID'));
    expect(given().when(state({ figures: [figure('a', 'x'), figure('b')] }))).toEqual(
      refuses('FIGURE_INVALID'),
    );
    expect(given().when(state({ figures: [figure('a')] }))).toEqual(refuses('FIGURE_INVALID'));
  });
});

function adoptedSet(parts: Partial<RuleSet>): PerformanceEvent {
  const shipped = findRuleSet('mof-2020');
  if (!shipped) throw new Error('no rule set');
  const data = { occurredOn: '2023-01-01', ruleSet: { ...shipped, id: 'own', ...parts } };
  return { type: 'ScoringRuleSetAdopted', data };
}

type Defined = Extract<PerformanceEvent, { type: 'IndicatorDefined' }>['data'];

function indicator(changes: Partial<Defined> = {}): Defined {
  const target: IndicatorTarget = { kind: 'at-least', value: '11', unit: '次' };
  const names = { indicatorId: 'i', level1: '产出指标', level2: '数量指标', level3: '重点工作完成数' };
  return { occurredOn: '2023-01-01', ...names, weightHundredths: 1_000, target, ...changes };
}

function define(changes: Partial<Defined> = {}): PerformanceIntent & { type: 'DefineIndicator' } {
  return { type: 'DefineIndicator', ...indicator(changes) };
}

function defined(changes: Partial<Defined> = {}): PerformanceEvent {
  return { type: 'IndicatorDefined', data: indicator(changes) };
}

function withdrawn(indicatorId: string, occurredOn: string): PerformanceEvent {
  return { type: 'IndicatorWithdrawn', data: { occurredOn, indicatorId, reason: '取消' } };
}
