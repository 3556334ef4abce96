import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerBridge } from '../bridge/bridge.answer';
import { selectEvents } from '../select';
import { anyDate, anyHistory } from '../testing/arbitrary-history';
import { appropriated, approved, given, opened, POINT, recorded, spent, type Fact } from '../testing/given';
import { adopted, indicator, reported } from '../testing/performance';
import { answerTour } from './tour.answer';
import { TOUR_KINDS, type TourAnswer } from './tour.types';

const RUNS = { seed: 20231231, numRuns: 60 };
const LINE = 'general/basic/22001/-/302';
const YEAR: readonly Fact[] = [
  opened,
  appropriated([LINE, 10_000]),
  {
    type: 'ThreePublicControlSet',
    data: { occurredOn: '2023-01-18', totalFen: 500, approvalNo: '某财三公1号' },
  },
  adopted('mof-2020'),
  indicator('rate', { kind: 'measure', measure: 'execution-rate' }),
  indicator('work', { kind: 'at-least', value: '11', unit: '次' }),
  spent('1', { occurredOn: '2023-02-01', line: LINE, amountFen: 4_000 }),
  supplement('A1', '2023-03-01', 3_000),
  supplement('A2', '2023-04-01', 200),
  spent('2', { occurredOn: '2023-05-01', line: LINE, amountFen: 7_000 }),
  spent('3', { occurredOn: '2023-06-01', line: LINE, amountFen: 1_000 }),
  reported('work', { kind: 'number', value: '11' }, '2023-12-31'),
  adopted('huaihua-2023', '2024-02-27'),
];

const kindsOf = ({ steps }: TourAnswer) => steps.map(({ kind }) => kind);

describe('the tour of a year', () => {
  it('leads from the initial budget to the rules that the score follows, by day, in at most ten steps', () => {
    const tour = given(...YEAR, statement('19.00')).then(answerTour);
    expect(kindsOf(tour)).toEqual([
      'appropriation',
      'goals',
      'budget-change',
      'budget-change',
      'score-change',
      'execution',
      'control',
      'results',
      'rule-set',
      'statement',
    ]);
    const [days] = [tour.steps.map(({ asOf }) => asOf)];
    expect(days).toEqual(days.toSorted());
    expect(tour.notShown).toEqual([]);
  });

  it('takes the largest changes where there are more than places', () => {
    const { steps } = given(...YEAR, supplement('A3', '2023-07-01', -900)).then(answerTour);
    const changes = steps.filter(({ kind }) => kind === 'budget-change');
    expect(changes.map(({ documentNo }) => documentNo)).toEqual(['某财预〔2023〕A1号', '某财预〔2023〕A3号']);
  });

  it('names the voucher with which spending passed the initial budget, and the largest of the day that cost most', () => {
    const { steps } = given(...YEAR).then(answerTour);
    const of = (kind: string) => steps.filter((step) => step.kind === kind);
    expect(of('execution')[0]).toMatchObject({ voucherNo: '2', figure: 'executed' });
    expect(of('score-change').map(({ voucherNo, asOf }) => [voucherNo, asOf])).toContainEqual([
      '1',
      '2023-02-01',
    ]);
  });

  it('compares the current rules with the previous ones, and starts its bridge the day before', () => {
    const [rules] = given(...YEAR)
      .then(answerTour)
      .steps.filter(({ kind }) => kind === 'rule-set');
    expect(rules?.from).toEqual({ asOf: '2023-12-31', knownAt: '2024-02-26T23:59:59.999+08:00' });
    // 12,000 of the adjusted 13,200 earn 9.09 of 10; beyond the initial 10,000 by a fifth, they lose a fifth.
    expect(rules?.figures.find(({ figure }) => figure === 'score')).toMatchObject({
      before: 1_909,
      after: 1_800,
    });
  });

  it.each([
    { printed: '19.00', findings: 1, said: '不对' },
    { printed: '18.00', findings: 0, said: '没有矛盾' },
  ])('ends with why a printed $printed is right or wrong', ({ printed, findings, said }) => {
    const { ending } = given(...YEAR, statement(printed)).then(answerTour);
    expect(ending).toMatchObject({
      printed,
      computedHundredths: 1_800,
      statementId: 'report',
      otherFindings: 0,
    });
    expect(ending.findings).toHaveLength(findings);
    expect(ending.text.zh).toContain(said);
  });

  it('says of a year without anything what it cannot show', () => {
    const { steps, ending, notShown } = given(opened).then(answerTour);
    expect(steps).toEqual([]);
    expect(notShown).toHaveLength(TOUR_KINDS.length);
    expect(ending.text.zh).toContain('没有评分规则');
  });

  it('says which part of the course is assumed, and of each step what of its event is', () => {
    const assumed = { why: '报告没有列出', what: ['day'] } as const;
    const { steps, assumed: all } = given(...YEAR, {
      ...supplement('A4', '2023-08-01', 5_000),
      assumed,
    }).then(answerTour);
    expect(all).toMatchObject({ events: 1, wholly: 0, assumptions: [{ ...assumed, events: 1 }] });
    expect(steps.flatMap((step) => (step.assumed ? [[step.documentNo, step.assumed.events]] : []))).toEqual([
      ['某财预〔2023〕A4号', 1],
    ]);
    expect(given(...YEAR).then(answerTour).assumed).toBeUndefined();
  });

  it('goes no further than the day asked about', () => {
    const tour = given(...YEAR)
      .at('2023-04-30')
      .then(answerTour);
    expect(tour.steps.every(({ asOf }) => asOf <= '2023-04-30')).toBe(true);
    expect(kindsOf(tour)).not.toContain('results');
  });

  it('gives in any year the figures of its bridges', () => {
    fc.assert(
      fc.property(anyHistory, anyDate, (facts, asOf) => {
        const events = facts.map(recorded);
        const at = (day: string) => ({
          events: selectEvents(events, { asOf: day, cut: BigInt(events.length) }),
          point: { ...POINT, asOf: day },
        });
        const { steps } = answerTour(at(asOf).events, at(asOf).point);
        expect(steps.length).toBeLessThanOrEqual(10);
        for (const step of steps.filter(({ from }) => from.knownAt === undefined)) {
          const bridge = answerBridge(at(step.from.asOf), at(step.asOf), step.figure);
          const told = step.figures.find(({ figure }) => figure === step.figure);
          if (step.kind !== 'rule-set') expect([told?.before, told?.after]).toEqual([bridge.from, bridge.to]);
        }
      }),
      RUNS,
    );
  });
});

function supplement(adjustmentId: string, occurredOn: string, amountFen: number): Fact {
  const kind = amountFen < 0 ? 'reduction' : 'supplement';
  return approved(adjustmentId, { occurredOn, kind, items: [{ line: LINE, amountFen, procurementFen: 0 }] });
}

function statement(score: string): Fact {
  const figure = { unit: 'POINTS', chapter: '六（一）' } as const;
  return {
    type: 'SelfAssessmentStated',
    data: {
      occurredOn: '2023-12-31',
      statementId: 'report',
      title: '自评报告',
      figures: [
        { ...figure, figureId: 'score', label: '得分', value: score, computed: { measure: 'score' } },
        { ...figure, figureId: 'rate', label: '执行率得分', value: '8.00' },
        { ...figure, figureId: 'work', label: '数量得分', value: '10.00' },
      ],
      relations: [
        {
          relationId: 'total',
          chapter: '六（一）',
          kind: 'sum',
          total: 'score',
          parts: terms('rate', 'work'),
        },
      ],
    },
  };
}

function terms(...figureIds: readonly string[]) {
  return figureIds.map((figureId) => ({ figureId, sign: 1 as const }));
}
