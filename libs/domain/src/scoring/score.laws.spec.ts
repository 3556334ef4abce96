import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndicatorTarget, ReportedValue } from './indicator';
import { builtInRuleSets } from './built-in';
import type { RuleSet } from './rule-set';
import { readWrittenRuleSet } from './written-rule-set';
import { scoreIndicators } from './score';
import type { IndicatorState } from './scorecard';

const decimal = fc
  .tuple(fc.integer({ min: -300, max: 3_000 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
const date = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const fen = fc.integer({ min: 0, max: 10 ** 12 });

const target: fc.Arbitrary<IndicatorTarget> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('at-least', 'at-most', 'equal'),
    value: decimal,
    unit: fc.constant('次'),
  }),
  fc.record({ kind: fc.constant('by-date'), deadline: date }),
  fc.record({ kind: fc.constant('qualitative'), expectation: fc.constant('好') }),
  fc.constant({ kind: 'measure', measure: 'execution-rate' } as const),
  fen.map((limitFen) => ({ kind: 'measure', measure: 'cost', limitFen: limitFen + 1 }) as const),
);
const value: fc.Arbitrary<ReportedValue> = fc.oneof(
  fc.record({ kind: fc.constant('number'), value: decimal }),
  fc.record({ kind: fc.constant('date'), completedOn: date }),
  fc.record({
    kind: fc.constant('tier'),
    tier: fc.constantFrom('achieved', 'partly', 'not'),
    percent: decimal,
  }),
);
const indicator: fc.Arbitrary<IndicatorState> = fc
  .tuple(fc.integer({ min: 1, max: 10_000 }), target, fc.option(value))
  .map(([weightHundredths, aim, reported]) => ({
    indicatorId: 'i',
    level1: '产出指标',
    level2: '数量指标',
    level3: '某指标',
    weightHundredths,
    target: aim,
    ...(reported && { result: { value: reported } }),
  }));

/** Hundredths as the number of a rule set. */
const small = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const amount = fc.oneof(fc.record({ percent: small }), fc.record({ points: small }));
const limits = fc.record({ from: small, above: small, upTo: small, below: small }, { requiredKeys: [] });
const method = fc.oneof(
  fc.constantFrom('proportional', 'deduct', 'ratio', 'all-or-nothing').map((kind) => ({ kind })),
  small.map((percent) => ({ kind: 'range', percent })),
  fc
    .tuple(
      small,
      amount,
      fc.constantFrom('unit', 'target-percent'),
      fc.constantFrom('ignored', 'whole', 'proportional'),
    )
    .map(([each, cost, of, partOfStep]) => ({ kind: 'stepped', each: each + 0.01, of, partOfStep, ...cost })),
  fc
    .tuple(
      fc.constantFrom('completion', 'deviation', 'value', 'miss'),
      fc.array(fc.tuple(limits, amount), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('nothing', 'proportional'),
    )
    .map(([by, bands, otherwise]) => ({
      kind: 'banded',
      by,
      bands: bands.map(([where, given]) => ({ ...where, ...given })),
      otherwise,
    })),
);
const ownRuleSet: fc.Arbitrary<RuleSet> = fc
  .record(
    {
      shipped: fc.constantFrom(...builtInRuleSets),
      scoring: method,
      rounding: fc.record({ mode: fc.constantFrom('half-up', 'cut'), decimals: fc.constantFrom(0, 1, 2) }),
      maxDeduction: amount,
      negativeResult: fc.constantFrom('as-reported', 'as-zero'),
      weights: fc.constantFrom('must-be-100', 'scale-to-100', 'as-it-is'),
    },
    { requiredKeys: ['shipped', 'scoring', 'rounding', 'weights'] },
  )
  .map(({ shipped, scoring, ...parts }) => {
    const rule = { level3: '某指标', scoring, certainty: 'assumed', source: '试例' };
    const read = readWrittenRuleSet({ ...shipped, ...parts, indicators: [rule] });
    if ('ruleSet' in read) return read.ruleSet;
    throw new Error(JSON.stringify(read.problems));
  });

describe('every scorecard', () => {
  it('splits each weight, each group and the whole into earned + lost + open, none of them negative', () => {
    const totals = fc.record({
      initialFen: fen,
      adjustedFen: fen,
      executedFen: fc.integer({ min: -(10 ** 9), max: 10 ** 12 }),
    });
    fc.assert(
      fc.property(
        fc.array(indicator, { maxLength: 8 }),
        totals,
        fc.record({ asOf: date, ruleSet: fc.oneof(fc.constantFrom(...builtInRuleSets), ownRuleSet) }),
        (indicators, ledger, given) => {
          const { asOf, ruleSet } = given;
          const card = scoreIndicators(indicators, { ruleSet, ledger, asOf, fiscalYear: 2023 });
          for (const split of [card, ...card.groups, ...card.groups.flatMap((group) => group.indicators)]) {
            expect(split.earned + split.lost + split.open).toBe(split.weight);
            expect(Math.min(split.earned, split.lost, split.open)).toBeGreaterThanOrEqual(0);
          }
          expect(card.attainable).toBe(card.earned + card.open);
        },
      ),
      { seed: 20231231, numRuns: 1_000 },
    );
  });
});
