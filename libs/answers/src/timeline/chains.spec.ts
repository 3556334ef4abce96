import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Chains, type TimelinePoint } from './chains';

const amounts = fc.array(
  fc.record({
    cell: fc.integer({ min: 0, max: 2 }),
    day: fc.integer({ min: 1, max: 40 }),
    amount: fc.integer({ min: -1_000, max: 1_000 }),
  }),
  { maxLength: 60, size: 'max' },
);
const point: fc.Arbitrary<TimelinePoint> = fc.record({
  day: fc.integer({ min: 0, max: 41 }),
  // Half the time all is known, which is answered by days where a cell has many chains.
  known: fc.oneof(fc.integer({ min: 0, max: 61 }), fc.constant(200)),
});
const RUNS = { seed: 20231231, numRuns: 300 };

function chainsOf(facts: readonly { cell: number; day: number; amount: number }[]): Chains {
  const chains = new Chains();
  facts.forEach(({ cell, day, amount }, i) => chains.add(cell, { day, known: i + 1 }, amount));
  return chains;
}

describe('Chains', () => {
  it('sum what passing over every amount sums, at any cut', () => {
    fc.assert(
      fc.property(amounts, point, (facts, { day, known }) => {
        const chains = chainsOf(facts);
        for (const cell of [0, 1, 2, 3]) {
          const within = facts.filter((fact, i) => fact.cell === cell && fact.day <= day && i < known);
          const sum = within.reduce((total, { amount }) => total + amount, 0);
          const expected = within.length === 0 ? undefined : sum;
          expect(chains.sumUpTo(cell, { day, known })).toBe(expected);
          chains.add(cell, { day: 1, known: facts.length + 1 }, 5);
          // Asked again after more has come in; where `known` reaches that far, it counts.
          const more = known > facts.length && day >= 1 ? (expected ?? 0) + 5 : expected;
          expect(chains.sumUpTo(cell, { day, known })).toBe(more);
        }
      }),
      RUNS,
    );
  });

  it('come back from what was written as they were, and go on', () => {
    fc.assert(
      fc.property(amounts, amounts, point, (facts, later, at) => {
        const whole = chainsOf([...facts, ...later]);
        const part = new Chains(chainsOf(facts).written());
        later.forEach(({ cell, day, amount }, i) =>
          part.add(cell, { day, known: facts.length + i + 1 }, amount),
        );
        for (const cell of [0, 1, 2]) expect(part.sumUpTo(cell, at)).toBe(whole.sumUpTo(cell, at));
      }),
      RUNS,
    );
  });

  it('looks at a number of rows that grows with the logarithm of the history', () => {
    const looksAt = (rows: number) => {
      const chains = new Chains();
      for (let i = 0; i < rows; i += 1)
        chains.add(0, { day: 1 + Math.floor((i * 365) / rows), known: i + 1 }, 1);
      const before = chains.visited;
      chains.sumUpTo(0, { day: 180, known: Math.floor(rows / 3) });
      return chains.visited - before;
    };
    expect(looksAt(1_000)).toBeLessThanOrEqual(1 + Math.ceil(Math.log2(1_001)));
    expect(looksAt(100_000) - looksAt(1_000)).toBeLessThanOrEqual(7);
  });
});
