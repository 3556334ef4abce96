import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustmentsIn } from '../adjustments/adjustments.answer';
import { selectEvents } from '../select';
import { anyDate, anyHistory } from '../testing/arbitrary-history';
import { opened, POINT, recorded, type Fact } from '../testing/given';
import { foldedYear } from '../year-at';
import { answerChanges } from './changes.answer';

const at = (facts: readonly Fact[], [asOf, cut]: readonly [string, number]) =>
  foldedYear(selectEvents([opened, ...facts].map(recorded), { asOf, cut: BigInt(cut) }), { ...POINT, asOf });

describe('the adjustments between two points', () => {
  it('lead from one budget to the other to the fen, whichever point is the later one', () => {
    const point = fc.tuple(anyDate, fc.integer({ min: 0, max: 42 }));
    fc.assert(
      fc.property(anyHistory, point, point, (facts, first, second) => {
        const [from, to] = [at(facts, first), at(facts, second)];
        const { beforeFen, afterFen, authorityFen, added, removed, byKind } = answerChanges(from, to);
        expect([beforeFen, afterFen]).toEqual([
          adjustmentsIn(from).adjustedFen,
          adjustmentsIn(to).adjustedFen,
        ]);
        const net = (steps: readonly { readonly netFen: number }[]) =>
          steps.reduce((sum, { netFen }) => sum + netFen, 0);
        expect(beforeFen + authorityFen + net(added) - net(removed)).toBe(afterFen);
        expect(net(byKind)).toBe(net(added));
        expect(byKind.reduce((sum, { count }) => sum + count, 0)).toBe(added.length);
      }),
      { seed: 20231231, numRuns: 200 },
    );
  });
});
