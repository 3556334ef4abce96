import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { windowOf } from './window';

describe('windowOf', () => {
  const at = (topPx: number, count: number) => windowOf({ topPx, heightPx: 310 }, { rowPx: 31, count });

  it('has the rows in sight and a few beyond them', () => {
    expect(at(0, 5_000)).toEqual({ first: 0, last: 14 });
    expect(at(3_100, 5_000)).toEqual({ first: 97, last: 114 });
  });

  it('shows the end of a list that has become shorter', () => {
    expect(at(100_000, 50)).toEqual({ first: 36, last: 50 });
  });

  it('stays within the list and covers what is in sight, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(fc.nat(400_000), fc.nat(10_000), (topPx, count) => {
        const { first, last } = at(topPx, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(count);
        const top = Math.min(Math.floor(topPx / 31), Math.max(0, count - 10));
        expect(first).toBeLessThanOrEqual(top);
        expect(last).toBeGreaterThanOrEqual(Math.min(count, top + 10));
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});
