import { describe, expect, it } from '@jest/globals';
import { WARNING_NAMES, type RectificationEvents } from '@ledger/domain';
import { gradeStated, indicator, withdrawnIndicator } from '../testing/performance';
import { given, POINT, recorded, type Fact } from '../testing/given';
import { answerRectification } from './rectification.answer';

type Data<T extends keyof RectificationEvents> = Partial<RectificationEvents[T]>;

const found = (problemId: string, data: Data<'ProblemFound'> = {}): Fact => ({
  type: 'ProblemFound',
  data: { occurredOn: '2023-03-01', problemId, text: `${problemId}问题`, ...data },
});
const planned = (measureId: string, problemId: string, data: Data<'MeasurePlanned'> = {}): Fact => ({
  type: 'MeasurePlanned',
  data: { occurredOn: '2023-04-01', measureId, problemId, text: `${measureId}措施`, ...data },
});
const told = (measureId: string, data: Data<'MeasureReported'> = {}): Fact => ({
  type: 'MeasureReported',
  data: {
    ...{ occurredOn: '2023-05-01', measureId, state: 'done', text: '已办', reportedBy: 'clerk' },
    ...data,
  },
});

const stateOf = (facts: readonly Fact[], asOf = POINT.asOf) =>
  given(...facts)
    .at(asOf)
    .then(answerRectification).problems[0];

describe('answerRectification', () => {
  it('calls a problem done once each of its measures is, and one without measures unplanned', () => {
    const two = [found('P'), planned('M1', 'P'), planned('M2', 'P'), told('M1')];
    expect(stateOf([found('P')])?.state).toBe('unplanned');
    expect(stateOf(two)).toMatchObject({ state: 'open', measures: [{ state: 'done' }, { reports: [] }] });
    const done = stateOf([...two, told('M2', { occurredOn: '2023-08-01' })]);
    expect(done).toMatchObject({ state: 'done', doneOn: '2023-08-01' });
  });

  it('goes by the latest report by date, of which a later one may open it again', () => {
    const facts = [found('P'), planned('M', 'P'), told('M', { occurredOn: '2023-08-01', state: 'not-done' })];
    expect(stateOf([...facts, told('M')])?.state).toBe('open');
    expect(stateOf([...facts, told('M')], '2023-07-31')?.state).toBe('done');
  });

  it('is overdue from the day after the last one, unless it was put off or done', () => {
    const facts = [found('P'), planned('M', 'P', { dueOn: '2023-06-30' })];
    expect(stateOf(facts, '2023-06-30')?.overdue).toBe(false);
    expect(stateOf(facts, '2023-07-01')?.overdue).toBe(true);
    const putOff = told('M', { occurredOn: '2023-06-30', state: 'under-way', dueOn: '2023-09-30' });
    expect(stateOf([...facts, putOff], '2023-07-01')?.overdue).toBe(false);
    expect(stateOf([...facts, putOff], '2023-10-01')?.overdue).toBe(true);
    expect(stateOf([...facts, told('M')], '2023-12-31')?.overdue).toBe(false);
  });

  it('calls projects and lines as the year in which it was found did, also in a later year without them', () => {
    const line = 'general/project/2200106/P7/302';
    const code = { table: 'project', code: 'P7', name: '耕地巡查', source: '批复' } as const;
    const before = given(
      { type: 'CodesDeclared', data: { occurredOn: '2023-01-02', codes: [code] } },
      found('P', { projectCodes: ['P7', 'P8'], lines: [line, 'no line'] }),
    ).then((events) => events);
    const { problems } = answerRectification([], { fiscalYear: 2024, asOf: '2024-06-30' }, [
      { fiscalYear: 2023, events: before },
    ]);
    expect(problems).toMatchObject([
      {
        carried: true,
        projects: [{ projectCode: 'P7', name: '耕地巡查' }, { projectCode: 'P8' }],
        namedLines: [
          { key: line, called: { zh: '耕地巡查 · 商品和服务支出' } },
          { key: 'no line', called: { zh: 'no line', en: 'no line' } },
        ],
      },
    ]);
    expect(problems[0]?.projects[1]).toEqual({ projectCode: 'P8' });
  });

  it('calls indicators by their names, also those that were withdrawn, and leaves unknown ones unnamed', () => {
    const facts = [
      indicator('quality', { kind: 'by-date', deadline: '2023-12-31' }),
      withdrawnIndicator('quality', '2023-06-30'),
      found('P', { indicatorIds: ['quality', 'none'] }),
    ];
    expect(stateOf(facts)?.indicators).toEqual([
      { indicatorId: 'quality', name: 'quality指标' },
      { indicatorId: 'none' },
    ]);
  });

  it('names the figures of reports that it is about, and counts', () => {
    const findings = [{ statementId: 's', figureId: 'grade' }];
    const answer = given(
      gradeStated('优'),
      found('A', { findings, warning: 'NO_RULE_SET' }),
      found('B'),
    ).then(answerRectification);
    expect(answer.problems[0]).toMatchObject({
      findings: [{ figureId: 'grade', label: '评定等级' }],
      warning: 'NO_RULE_SET',
      warningTitle: WARNING_NAMES.NO_RULE_SET,
      carried: false,
    });
    expect(answer).toMatchObject({ openCount: 2, doneCount: 0, overdueCount: 0, carriedCount: 0 });
  });
});

describe('problems of earlier years', () => {
  const of2022 = { occurredOn: '2022-12-31' };
  const before = {
    fiscalYear: 2022,
    events: [
      found('P', of2022),
      planned('M', 'P', { ...of2022, dueOn: '2023-06-30' }),
      found('Q', of2022),
      planned('N', 'Q', of2022),
      told('N', of2022),
    ].map(recorded),
  };
  const in2023 = (asOf: string, ...facts: readonly Fact[]) =>
    given(...facts)
      .at(asOf)
      .then((events, point) => answerRectification(events, point, [before]));

  it('are carried while they are open, first, and overdue by the day that is asked for', () => {
    const answer = in2023('2023-07-01', found('P', { occurredOn: '2023-02-01' }));
    expect(answer.problems.map((one) => [one.foundInYear, one.problemId, one.carried, one.overdue])).toEqual([
      [2022, 'P', true, true],
      [2023, 'P', false, false],
    ]);
    expect(answer).toMatchObject({ carriedCount: 1, overdueCount: 1, openCount: 2 });
    expect(in2023('2023-06-30').overdueCount).toBe(0);
  });

  it('take measures and reports of this year, which name their year', () => {
    const facts = [
      planned('M2', 'P', { fromYear: 2022 }),
      told('M2', { fromYear: 2022 }),
      told('M', { fromYear: 2022, occurredOn: '2023-06-01' }),
    ];
    const [problem] = in2023('2023-12-31', ...facts).problems;
    expect(problem).toMatchObject({ state: 'done', doneOn: '2023-06-01', carried: true });
    expect(problem?.measures.map(({ measureId }) => measureId)).toEqual(['M', 'M2']);
    expect(in2023('2023-12-31', told('M')).problems[0]?.state).toBe('open');
  });

  it('are carried over several years, and no longer once they are done', () => {
    const middle = (facts: readonly Fact[]) => ({ fiscalYear: 2023, events: facts.map(recorded) });
    const in2024 = (facts: readonly Fact[]) =>
      answerRectification([], { fiscalYear: 2024, asOf: '2024-01-31' }, [before, middle(facts)]);
    expect(in2024([]).problems).toMatchObject([{ problemId: 'P', foundInYear: 2022, overdue: true }]);
    expect(in2024([told('M', { fromYear: 2022 })]).problems).toEqual([]);
  });
});
