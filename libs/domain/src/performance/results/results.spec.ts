import { describe, expect, it } from '@jest/globals';
import { refuses, yieldsNothing } from '../../testing/given';
import type { ReportedValue } from '../../scoring/indicator';
import type { PerformanceIntent } from '../performance.commands';
import type { PerformanceEvent } from '../performance';
import type { ResultReported } from './results.facts';
import { accepted, adoptedSet, defined, given, withdrawn } from '../../testing/given-performance';

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
    const data: ResultReported = {
      occurredOn: '2023-12-31',
      indicatorId: 'i',
      value: number,
      evidence: [{ kind: 'text', text: '台账' }],
      reportedBy: 'clerk',
    };
    const history: PerformanceEvent[] = [defined(), { type: 'ResultReported', data }];
    expect(given(...history).when(report(number))).toEqual(yieldsNothing);
    expect(given(...history).when(report({ kind: 'number', value: '12' }))).toMatchObject(
      accepted('ResultReported'),
    );
  });
});
