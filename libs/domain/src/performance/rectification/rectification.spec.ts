import { describe, expect, it } from '@jest/globals';
import { givenOf, refuses, yieldsNothing } from '../../testing/given';
import { accepted, defined, given } from '../../testing/given-performance';
import { performanceDecider, type PerformanceEvent } from '../performance';
import type { PerformanceIntent } from '../performance.commands';
import type { EarlierProblems, RectificationCommands } from './rectification.commands';

const LINE = 'general/project/2200106/P05/302';
const FOUND = { occurredOn: '2023-06-30', problemId: 'P1', text: '指标设置欠精准', causes: ['不够精细'] };
const PLANNED = { occurredOn: '2023-07-01', measureId: 'M1', problemId: 'P1', text: '细化指标' };
const REPORTED = { occurredOn: '2023-09-30', measureId: 'M1', state: 'done', text: '已细化' } as const;

const found: PerformanceEvent = { type: 'ProblemFound', data: FOUND };
const planned: PerformanceEvent = { type: 'MeasurePlanned', data: PLANNED };
const stated: PerformanceEvent = {
  type: 'SelfAssessmentStated',
  data: {
    occurredOn: '2023-12-31',
    statementId: 's',
    title: '自评报告',
    figures: [{ figureId: 'total', label: '合计', value: '1.00', unit: 'WAN_YUAN', chapter: '一' }],
    relations: [],
  },
};

type Of<T extends PerformanceIntent['type']> = Extract<PerformanceIntent, { type: T }>;
const find = (changes: Partial<Of<'FindProblem'>> = {}): PerformanceIntent => ({
  type: 'FindProblem',
  ...FOUND,
  ...changes,
});
const plan = (changes: Partial<Of<'PlanMeasure'>> = {}): Of<'PlanMeasure'> => ({
  type: 'PlanMeasure',
  ...PLANNED,
  ...changes,
});
const report = (changes: Partial<Of<'ReportMeasure'>> = {}): Of<'ReportMeasure'> => ({
  type: 'ReportMeasure',
  ...REPORTED,
  ...changes,
});

/** A command of 2023 about a problem of an earlier year, with what the years before know. */
const aboutEarlier = (
  command: Of<'PlanMeasure'> | Of<'ReportMeasure'>,
  earlier: EarlierProblems,
  ...events: readonly PerformanceEvent[]
) => {
  const asked: RectificationCommands['PlanMeasure' | 'ReportMeasure'] = {
    ...command,
    ...{ fiscalYear: 2023, mode: 'control', earlier },
  };
  return givenOf(performanceDecider)(...events).when(asked);
};

describe('finding a problem', () => {
  it('takes what it is about, and adds nothing when repeated', () => {
    const about = { lines: [LINE], projectCodes: ['P05'], indicatorIds: ['i'], statementId: 's' };
    const findings = [{ statementId: 's', figureId: 'total' }];
    const linked = find({ ...about, findings, warning: 'PROJECT_NOT_BEGUN', chapter: '七1' });
    expect(given(defined(), stated).when(linked)).toMatchObject(accepted('ProblemFound'));
    expect(given(found).when(find())).toEqual(yieldsNothing);
    expect(given(found).when(find({ problemId: 'Ｐ1' }))).toEqual(yieldsNothing);
    expect(given(found).when(find({ text: '别的问题' }))).toEqual(refuses('PROBLEM_ID_TAKEN'));
  });

  it.each<Partial<Of<'FindProblem'>>>([
    { lines: ['general/basic'] },
    { indicatorIds: ['i'] },
    { findings: [{ statementId: 's', figureId: 'total' }] },
    { statementId: 's' },
  ])('refuses links to what is not there: %j', (links) => {
    expect(given().when(find(links))).toEqual(refuses('PROBLEM_LINK_UNKNOWN'));
  });

  it('refuses a figure that the report does not print, blank causes, and days outside the year', () => {
    const findings = [{ statementId: 's', figureId: 'other' }];
    expect(given(stated).when(find({ findings }))).toEqual(refuses('PROBLEM_LINK_UNKNOWN'));
    expect(given().when(find({ causes: [' '] }))).toEqual(refuses('TEXT_BLANK'));
    expect(given().when(find({ occurredOn: '2024-01-01' }))).toEqual(refuses('DATE_OUTSIDE_YEAR'));
  });
});

describe('planning a measure', () => {
  it('is against a problem that is there, from its day on', () => {
    expect(given(found).when(plan())).toMatchObject(accepted('MeasurePlanned'));
    expect(given(found).when(plan({ occurredOn: '2023-06-30', dueOn: '2024-06-30' }))).toMatchObject(
      accepted('MeasurePlanned'),
    );
    expect(given(found).when(plan({ occurredOn: '2023-06-29' }))).toEqual(refuses('RECTIFIED_BEFORE_FOUND'));
    expect(given().when(plan())).toEqual(refuses('PROBLEM_NOT_FOUND'));
    expect(given(found).when(plan({ dueOn: '2023-02-29' }))).toEqual(refuses('DATE_INVALID'));
  });

  it('adds nothing when repeated, and refuses other content under its id', () => {
    expect(given(found, planned).when(plan())).toEqual(yieldsNothing);
    expect(given(found, planned).when(plan({ responsible: '办公室' }))).toEqual(refuses('MEASURE_ID_TAKEN'));
  });

  it('may be against a problem of an earlier year, by what that year knows', () => {
    const earlier = { problemIds: ['P9'], measureIds: ['M8'] };
    const later = plan({ problemId: 'P9', measureId: 'M9', fromYear: 2022 });
    expect(aboutEarlier(later, earlier)).toMatchObject(accepted('MeasurePlanned'));
    expect(aboutEarlier({ ...later, problemId: 'P1' }, earlier, found)).toEqual(refuses('PROBLEM_NOT_FOUND'));
    expect(aboutEarlier({ ...later, measureId: 'M8' }, earlier)).toEqual(refuses('MEASURE_ID_TAKEN'));
    expect(aboutEarlier({ ...later, measureId: 'M1' }, earlier, found, planned)).toMatchObject(
      accepted('MeasurePlanned'),
    );
  });

  it.each([2023, 2024, 1992, 2022.5])('refuses %s as the year of an earlier problem', (fromYear) => {
    const earlier = { problemIds: ['P1'], measureIds: [] };
    expect(aboutEarlier(plan({ fromYear }), earlier)).toEqual(refuses('PROBLEM_YEAR_INVALID'));
  });
});

describe('reporting a measure', () => {
  it('is about a measure that is planned, from its day on', () => {
    expect(given(found, planned).when(report())).toMatchObject(accepted('MeasureReported'));
    expect(given(found).when(report())).toEqual(refuses('MEASURE_NOT_FOUND'));
    expect(given(found, planned).when(report({ occurredOn: '2023-07-01' }))).toMatchObject(
      accepted('MeasureReported'),
    );
    expect(given(found, planned).when(report({ occurredOn: '2023-06-30' }))).toEqual(
      refuses('RECTIFIED_BEFORE_FOUND'),
    );
  });

  it('adds nothing when repeated, and takes a correction of the same day', () => {
    const told: PerformanceEvent = { type: 'MeasureReported', data: { ...REPORTED, reportedBy: 'clerk' } };
    expect(given(found, planned, told).when(report())).toEqual(yieldsNothing);
    expect(given(found, planned, told).when(report({ state: 'not-done' }))).toMatchObject(
      accepted('MeasureReported'),
    );
  });

  it('may be about a measure that an earlier year planned', () => {
    const earlier = { problemIds: ['P1'], measureIds: ['M1'] };
    const later = report({ fromYear: 2022, state: 'under-way', dueOn: '2024-03-31' });
    expect(aboutEarlier(later, earlier)).toMatchObject(accepted('MeasureReported'));
    expect(aboutEarlier(later, { problemIds: ['P1'], measureIds: [] }, found, planned)).toEqual(
      refuses('MEASURE_NOT_FOUND'),
    );
  });
});
