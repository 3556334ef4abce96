import { lastDayOf } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerAdjustments } from '../adjustments/adjustments.answer';
import { answerReplay } from '../replay/replay.answer';
import { answerScorecard } from '../scorecard/scorecard.answer';
import {
  appropriated,
  approved,
  given,
  lineAmount,
  opened,
  reversed,
  spent,
  type Fact,
} from '../testing/given';
import { adopted, indicator } from '../testing/performance';
import { answerExecution } from './execution.answer';
import type { ExecutionFigures, ExecutionGroup } from './execution.types';

const LINES = [
  'general/basic/22001/-/301',
  'general/project/22001/P01/302',
  'fund/project/21208/P01/302',
  'unit/basic/22001/-/301',
] as const;
const RUNS = { seed: 20231231, numRuns: 150 };

const line = fc.constantFrom(...LINES);
const fen = fc.integer({ min: 1, max: 1_000_000 });
const date = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(toDate);

/** Facts of any size and order: projections take what they are told, also what a decider would refuse. */
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ occurredOn: date, line, amountFen: fen }).map((data) => spent('V', data)),
  fc.record({ occurredOn: date, line, amountFen: fen }).map((data) => reversed('V', data)),
  fc.tuple(date, line, line, fen).map(([occurredOn, from, to, amountFen]) =>
    approved('A', {
      occurredOn,
      kind: 'transfer',
      items: [lineAmount([from, -amountFen]), lineAmount([to, amountFen])],
    }),
  ),
  fc
    .tuple(date, line, fen)
    .map(([occurredOn, to, amountFen]) =>
      approved('B', { occurredOn, kind: 'supplement', items: [lineAmount([to, amountFen])] }),
    ),
);
const history = fc.array(fact, { maxLength: 40 });
const BUDGET = appropriated(...LINES.map((key) => [key, 500_000] as const));
const YEAR = [
  opened,
  BUDGET,
  adopted(),
  indicator('execution', { kind: 'measure', measure: 'execution-rate' }, { points: 40 }),
  indicator('cost', { kind: 'measure', measure: 'cost', limitFen: 2_000_000 }, { points: 40 }),
  indicator('deadline', { kind: 'by-date', deadline: '2023-06-30' }, { points: 20 }),
] as const;

describe('for any history', () => {
  it('every grouping adds up to the whole, and months to the year', () => {
    fc.assert(
      fc.property(history, date, (facts, asOf) => {
        const answer = given(...YEAR, ...facts)
          .at(asOf)
          .then(answerExecution);
        const { totals, byBook, byClass, byFunction, byFunctionClass, byEconomicClass, byMonth } = answer;
        for (const groups of [byBook, byClass, byFunction, byFunctionClass, byEconomicClass, answer.lines]) {
          expect(amountsOf(groups)).toEqual(amountsOf([{ figures: totals }]));
        }
        expect(byMonth.at(-1)?.cumulative).toEqual(totals);
        expect(byMonth.reduce((sum, { inMonthFen }) => sum + inMonthFen, 0)).toBe(totals.executedFen);
      }),
      RUNS,
    );
  });

  it('money is conserved: transfers move it, reversals give it back', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const { totals } = given(...YEAR, ...facts).then(answerExecution);
        expect(totals.transferInFen).toBe(totals.transferOutFen);
        expect(totals.adjustedFen).toBe(totals.initialFen + totals.supplementFen - totals.reductionFen);
        expect(totals.executedFen).toBe(totals.spentFen - totals.reversedFen);
        expect(totals.availableFen).toBe(totals.adjustedFen - totals.executedFen);
      }),
      RUNS,
    );
  });

  it('the adjustments lead from the initial to the adjusted budget that execution shows', () => {
    fc.assert(
      fc.property(history, date, (facts, asOf) => {
        const year = given(...YEAR, ...facts).at(asOf);
        const { totals } = year.then(answerExecution);
        const { initialFen, steps, adjustedFen } = year.then(answerAdjustments);
        expect(steps.reduce((sum, { netFen }) => sum + netFen, initialFen)).toBe(adjustedFen);
        expect(adjustedFen).toBe(totals.adjustedFen);
      }),
      RUNS,
    );
  });

  it('the replay ends where the scorecard stands, and each row begins where the one before ended', () => {
    fc.assert(
      fc.property(history, fc.oneof(date, fc.constant(lastDayOf(2023))), (facts, asOf) => {
        const year = given(...YEAR, ...facts).at(asOf);
        const { rows } = year.then(answerReplay);
        const card = year.then(answerScorecard);
        expect(rows.at(-1)?.after).toEqual(card.total);
        expect(rows.slice(1).map(({ before }) => before)).toEqual(
          rows.slice(0, -1).map(({ after }) => after),
        );
        for (const { points } of card.indicators) {
          expect((points?.earned ?? 0) + (points?.lost ?? 0) + (points?.open ?? 0)).toBe(points?.weight);
        }
      }),
      RUNS,
    );
  });
});

function amountsOf(groups: readonly Pick<ExecutionGroup, 'figures'>[]): readonly number[] {
  return ADDABLE.map((name) => groups.reduce((sum, { figures }) => sum + figures[name], 0));
}

const ADDABLE = [
  'initialFen',
  'supplementFen',
  'transferInFen',
  'transferOutFen',
  'adjustedFen',
  'spentFen',
  'reversedFen',
  'executedFen',
  'availableFen',
] as const satisfies readonly (keyof ExecutionFigures)[];

function toDate([month, day]: readonly [number, number]): string {
  return `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
