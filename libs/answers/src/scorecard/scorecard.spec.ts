import { describe, expect, it } from '@jest/globals';
import { appropriated, given, opened, spent } from '../testing/given';
import { adopted, indicator, reported, revised, shipped, withdrawnIndicator } from '../testing/performance';
import { answerScorecard } from './scorecard.answer';

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

  it('follows the rule set that was adopted last in the log, whatever its date, unless asked for another', () => {
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
      answerScorecard(events, point, shipped('mof-2020')),
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
    const card = year.then((events, point) => answerScorecard(events, point, scaling));
    expect(card).toMatchObject({ total: { weight: 2_000, earned: 1_000 }, scaledHundredths: 5_000 });
  });

  it('gives no grade where the weights are not 100', () => {
    const card = given(...LEDGER, adopted(), indicator('execution', EXECUTION)).then(answerScorecard);
    expect(card.grade).toMatchObject({ defined: false });
    expect(card.attainableHundredths).toBe(736);
  });
});
