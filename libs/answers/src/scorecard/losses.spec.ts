import { describe, expect, it } from '@jest/globals';
import { appropriated, given, opened, spent, type Fact } from '../testing/given';
import { adopted, indicator, reported } from '../testing/performance';
import { answerScorecard } from './scorecard.answer';

const LINE = 'general/basic/22001/-/302';
const EXECUTION = indicator('execution', { kind: 'measure', measure: 'execution-rate' });
const cost = (limitFen: number) =>
  indicator('cost', { kind: 'measure', measure: 'cost', limitFen }, { points: 20 });
const executed = (amountFen: number): readonly Fact[] => [
  opened,
  appropriated([LINE, 4_738_830_000]),
  spent('1', { occurredOn: '2023-06-01', line: LINE, amountFen }),
];
const cardOf = (...facts: readonly Fact[]) => given(...facts, adopted()).then(answerScorecard);

describe('the points that a card lost', () => {
  it('are one cause with two effects where rate and cost punish the same excess', () => {
    const { losses } = cardOf(...executed(5_989_980_000), EXECUTION, cost(4_738_830_000));
    const excess = { baseFen: 4_738_830_000, differenceFen: 1_251_150_000 };
    expect(losses).toMatchObject([
      {
        kind: 'overspent',
        executedFen: 5_989_980_000,
        ...excess,
        lostHundredths: 792,
        effects: [
          { indicatorId: 'execution', lostHundredths: 264, ...excess },
          { indicatorId: 'cost', lostHundredths: 528, ...excess },
        ],
        text: {
          zh: '支出 5989.98 万元，超过 4738.83 万元 1251.15 万元：同一超支被 2 个指标扣分，共 7.92 分',
          en: '5989.98 万元 executed, 1251.15 above 4738.83: 2 indicators deduct for the same excess, 7.92 points in all',
        },
      },
    ]);
  });

  it('share a cause under different limits too, each with its own base', () => {
    const { losses } = cardOf(...executed(5_989_980_000), EXECUTION, cost(5_000_000_000));
    expect(losses).toMatchObject([
      {
        baseFen: 4_738_830_000,
        differenceFen: 1_251_150_000,
        effects: [{ baseFen: 4_738_830_000 }, { baseFen: 5_000_000_000, differenceFen: 989_980_000 }],
      },
    ]);
  });

  it('are two causes where one indicator deducts for an excess and another for what was not spent', () => {
    const { losses } = cardOf(...executed(4_500_000_000), EXECUTION, cost(4_000_000_000));
    expect(losses?.map(({ kind, effects }) => [kind, effects.map((one) => one.indicatorId)])).toEqual([
      ['underspent', ['execution']],
      ['overspent', ['cost']],
    ]);
    expect(losses?.[0]).toMatchObject({ baseFen: 4_738_830_000, differenceFen: -238_830_000 });
  });

  it('are a cause of its own for each result, and none where nothing was lost', () => {
    const count = indicator('count', { kind: 'at-least', value: '10', unit: '次' });
    const of = (value: string) =>
      cardOf(...executed(4_738_830_000), EXECUTION, count, reported('count', { kind: 'number', value }))
        .losses;
    expect(of('8')).toMatchObject([
      { kind: 'result', lostHundredths: 200, effects: [{ indicatorId: 'count', lostHundredths: 200 }] },
    ]);
    expect(of('8')?.[0]?.executedFen).toBeUndefined();
    expect(of('10')).toEqual([]);
  });

  it('add up to what the card lost', () => {
    const count = indicator('count', { kind: 'at-least', value: '11', unit: '次' });
    const result = reported('count', { kind: 'number', value: '3' });
    const { losses = [], total } = cardOf(...executed(5_989_980_000), EXECUTION, cost(1_000), count, result);
    expect(losses.length).toBe(2);
    for (const { lostHundredths, effects } of losses)
      expect(effects.reduce((sum, effect) => sum + effect.lostHundredths, 0)).toBe(lostHundredths);
    expect(losses.reduce((sum, { lostHundredths }) => sum + lostHundredths, 0)).toBe(total?.lost);
  });

  it('are not known without a rule set', () => {
    expect(given(...executed(5_989_980_000), EXECUTION).then(answerScorecard).losses).toBeUndefined();
  });
});
