import { describe, expect, it } from '@jest/globals';
import { appropriated, given, lineAmount, opened, spent, type Fact } from '../testing/given';
import {
  adopted,
  cardOpened,
  indicator,
  reported,
  revised,
  scoreStated,
  shipped,
  withdrawnIndicator,
} from '../testing/performance';
import { answerWarnings } from '../warnings/warnings.answer';
import { foldedYear } from '../year-at';
import { answerScorecard, scorecardsIn } from './scorecard.answer';

const LINE = 'general/basic/22001/-/302';
const LEDGER = [
  opened,
  appropriated([LINE, 4_738_830_000]),
  spent('1', { occurredOn: '2023-06-01', line: LINE, amountFen: 5_989_980_000 }),
] as const;
const EXECUTION = { kind: 'measure', measure: 'execution-rate' } as const;
const ELEVEN = { kind: 'at-least', value: '11', unit: '次' } as const;

describe('answerScorecard', () => {
  it('scores measures on the ledger at the point, with the rule and its numbers', () => {
    const card = given(...LEDGER, adopted(), indicator('execution', EXECUTION, { points: 100 })).then(
      answerScorecard,
    );
    expect(card.indicators[0]).toMatchObject({
      points: { weight: 10_000, earned: 7_360, lost: 2_640, open: 0 },
      formula: '100.00 × (1 − (5989.98 − 4738.83) / 4738.83) = 73.60',
      measured: { numerator: 5_989_980_000n, denominator: 4_738_830_000n },
    });
    expect(card.grade).toMatchObject({ defined: true });
  });

  it('counts the latest result by date, and leaves an indicator open before it', () => {
    const year = given(
      ...LEDGER,
      adopted(),
      indicator('count', ELEVEN),
      reported('count', { kind: 'number', value: '11' }, '2023-10-31'),
      reported('count', { kind: 'number', value: '5' }, '2023-06-30'),
    );
    const points = (asOf: string) => year.at(asOf).then(answerScorecard).total;
    expect(points('2023-06-29')).toEqual({ weight: 1_000, earned: 0, lost: 0, open: 1_000 });
    expect(points('2023-06-30')).toEqual({ weight: 1_000, earned: 455, lost: 545, open: 0 });
    expect(points('2023-10-31')).toEqual({ weight: 1_000, earned: 1_000, lost: 0, open: 0 });
  });

  it('takes the target in force at the point, and drops an indicator from the day it is withdrawn', () => {
    const year = given(
      ...LEDGER,
      adopted(),
      indicator('count', ELEVEN),
      indicator('other', ELEVEN, { level1: '效益指标' }),
      revised('count', { ...ELEVEN, value: '5' }, '2023-07-01'),
      withdrawnIndicator('other', '2023-08-01'),
    );
    const june = year.at('2023-06-30').then(answerScorecard);
    expect(june.indicators[0]).toMatchObject({ target: { value: '11' }, revisions: 0 });
    expect(june.groups.map(({ level1 }) => level1)).toEqual(['产出指标', '效益指标']);
    const august = year.at('2023-08-01').then(answerScorecard);
    expect(august.indicators).toMatchObject([
      { target: { value: '5' }, targetSince: '2023-07-01', revisions: 1 },
    ]);
    expect(august.total?.weight).toBe(1_000);
  });

  it('follows the rule set adopted last in the log, whatever its date, unless another is asked for', () => {
    const facts = [
      ...LEDGER,
      indicator('execution', EXECUTION),
      adopted('mof-2020', '2024-02-27'),
      adopted(),
    ];
    expect(given(...facts).then(answerScorecard)).toMatchObject({
      ruleSet: { id: 'huaihua-2023' },
      ruleSetFrom: 'adopted',
      total: { earned: 736 },
    });
    const asked = given(...facts).then((events, point) =>
      answerScorecard(events, point, { ruleSet: shipped('mof-2020') }),
    );
    expect(asked).toMatchObject({ ruleSetFrom: 'asked', total: { earned: 1_000 } });
  });

  it('says that there is no rule set and gives no points', () => {
    const card = given(...LEDGER, indicator('execution', EXECUTION)).then(answerScorecard);
    expect(card).toMatchObject({ ruleSetFrom: 'none', groups: [{ weightHundredths: 1_000 }] });
    expect(card.total).toBeUndefined();
    expect(card.indicators[0]?.points).toBeUndefined();
  });

  it('scores a part of a form on what it has, and says what is missing', () => {
    const card = given(
      ...LEDGER,
      adopted(),
      indicator('execution', EXECUTION),
      indicator('count', ELEVEN),
    ).then(answerScorecard);
    expect(card.total).toMatchObject({ weight: 2_000, earned: 736, open: 1_000 });
    expect(card.missing?.map(({ zh }) => zh)).toEqual([
      'count指标：10.00 分待定（尚未报告结果）',
      '已列指标 20.00 分，缺 80.00 分的指标',
    ]);
  });

  it('gives no grade while points are open', () => {
    const year = given(...LEDGER, adopted(), indicator('count', ELEVEN, { points: 100 }));
    expect(year.then(answerScorecard).grade).toMatchObject({ defined: false, because: 'open' });
  });

  it('reads the points in proportion to 100 where the rules scale', () => {
    const scaling = { ...shipped('mof-2020'), weights: 'scale-to-100' } as const;
    const year = given(...LEDGER, indicator('execution', EXECUTION), indicator('count', ELEVEN));
    const card = year.then((events, point) => answerScorecard(events, point, { ruleSet: scaling }));
    expect(card).toMatchObject({ total: { weight: 2_000, earned: 1_000 }, scaledHundredths: 5_000 });
  });

  describe('with a project of its own', () => {
    const project = (code: string, book = 'general') => `${book}/project/22001/${code}/302`;
    const year = given(
      opened,
      adopted('mof-2020'),
      appropriated(
        [LINE, 1_000],
        [project('P01'), 400],
        [project('P01', 'unit'), 100],
        [project('P09'), 900],
      ),
      cardOpened('patrol', 'P01', 'P02'),
      indicator('whole', EXECUTION, { points: 100 }),
      indicator('patrolled', EXECUTION, { points: 100, cardId: 'patrol' }),
      spent('1', { occurredOn: '2023-03-01', line: project('P01'), amountFen: 200 }),
      spent('2', { occurredOn: '2023-03-01', line: project('P09'), amountFen: 700 }),
    );

    it('scores each card on its own money: all of the unit, and the lines of the projects', () => {
      const [unit, patrol] = year.then((events, point) => scorecardsIn(foldedYear(events, point)));
      expect(unit).toMatchObject({ total: { earned: 3_750 }, indicators: [{ indicatorId: 'whole' }] });
      expect(unit?.card).toBeUndefined();
      expect(patrol).toMatchObject({
        card: { cardId: 'patrol', name: 'patrol项目', projectCodes: ['P01', 'P02'] },
        total: { weight: 10_000, earned: 4_000 },
        indicators: [{ indicatorId: 'patrolled' }],
        grade: { name: { zh: '差' } },
      });
    });

    it('gives its money by source, and leaves blank what lines and vouchers do not say', () => {
      const money = (...more: readonly Fact[]) =>
        given(...facts, ...more).then(
          (events, point) => answerScorecard(events, point, { cardId: 'patrol' }).card?.money,
        );
      const facts = [
        opened,
        adopted('mof-2020'),
        cardOpened('patrol', 'P01'),
        appropriated([project('P01'), 400], [project('P01', 'unit'), 100]),
        spent('1', { occurredOn: '2023-03-01', line: project('P01'), amountFen: 200 }),
      ] as const;
      expect(money()).toEqual({
        total: { initialFen: 500, adjustedFen: 500, executedFen: 200 },
        currentYear: { initialFen: 400, adjustedFen: 400, executedFen: 200 },
        carriedOver: { initialFen: 0, adjustedFen: 0, executedFen: 0 },
        other: { initialFen: 100, adjustedFen: 100, executedFen: 0 },
      });
      const carried: Fact = {
        type: 'CarriedIn',
        data: {
          occurredOn: '2023-01-01',
          carryId: 'C',
          fromYear: 2022,
          items: [lineAmount([project('P01'), 50])],
        },
      };
      expect(money(carried)).toEqual({
        total: { initialFen: 500, adjustedFen: 550, executedFen: 200 },
        currentYear: { initialFen: 400, adjustedFen: 400 },
        carriedOver: { adjustedFen: 50 },
        other: { initialFen: 100, adjustedFen: 100, executedFen: 0 },
      });
    });

    it('knows what of the initial budget was carried over where the appropriation says it', () => {
      const said = { ...lineAmount([project('P01'), 400]), carriedOverFen: 150 };
      const appropriation: Fact = {
        type: 'AppropriationApproved',
        data: { occurredOn: '2023-01-10', documentNo: '某财预〔2023〕1号', lines: [said] },
      };
      const { card } = given(opened, adopted('mof-2020'), cardOpened('patrol', 'P01'), appropriation).then(
        (events, point) => answerScorecard(events, point, { cardId: 'patrol' }),
      );
      expect(card?.money).toMatchObject({
        total: { initialFen: 400, adjustedFen: 400 },
        currentYear: { initialFen: 250, adjustedFen: 250 },
        carriedOver: { initialFen: 150, adjustedFen: 150 },
      });
    });

    it('warns of weights card by card', () => {
      const more = given(
        opened,
        adopted('mof-2020'),
        cardOpened('patrol', 'P01'),
        indicator('a', EXECUTION, { cardId: 'patrol' }),
      );
      const { warnings } = more.then(answerWarnings);
      expect(warnings.find(({ code }) => code === 'WEIGHTS_NOT_WHOLE')?.text.zh).toMatch(/^patrol项目：/);
    });
  });

  describe('with a score given by hand', () => {
    const year = [...LEDGER, adopted(), indicator('execution', EXECUTION, { points: 100 })] as const;
    const stated = (points: number, reason?: string) =>
      given(
        ...year,
        scoreStated(points, { indicatorId: 'execution', ...(reason !== undefined && { reason }) }),
      ).then(answerScorecard).indicators[0]?.stated;

    it.each([
      [7_360, 0, '与计算一致'],
      [7_400, 40, '取整分（四舍五入）'],
      [7_300, -60, '取整分（舍去小数）'],
      [7_365, 5, '未说明理由'],
      [10_100, 2_740, '超过分值 100.00，未说明理由'],
    ])('shows %d beside the computed 73.60 and says why they differ', (points, differenceHundredths, zh) => {
      expect(stated(points)).toMatchObject({
        pointsHundredths: points,
        differenceHundredths,
        explanation: { zh },
      });
    });

    it('takes the reason that was given', () => {
      expect(stated(7_365, '按通知')).toMatchObject({ reason: '按通知', explanation: { zh: '按通知' } });
    });

    it('keeps the computed score, and explains a total by the scores of its indicators', () => {
      const card = given(...year, scoreStated(7_365, { indicatorId: 'execution' }), scoreStated(7_365)).then(
        answerScorecard,
      );
      expect(card.total?.earned).toBe(7_360);
      expect(card.stated).toMatchObject({ explanation: { zh: '各指标人工评分之和' } });
    });

    it('counts the latest by date, and is there without rules as well', () => {
      const early: Fact = { type: 'ScoreStated', data: { occurredOn: '2023-06-30', pointsHundredths: 1 } };
      const card = given(...LEDGER, scoreStated(9_000), early).then(answerScorecard);
      expect(card.stated).toEqual({ occurredOn: '2023-12-31', pointsHundredths: 9_000 });
    });
  });

  it('gives no grade where the weights are not 100', () => {
    const card = given(...LEDGER, adopted(), indicator('execution', EXECUTION)).then(answerScorecard);
    expect(card.grade).toMatchObject({ defined: false });
    expect(card.attainableHundredths).toBe(736);
  });
});
