import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Positions } from './positions';

const NARROW = 2n ** 32n;
/** Around the border between 4 and 8 bytes, and far from it. */
const ascending = fc
  .uniqueArray(
    fc.oneof(
      fc.bigInt({ min: 1n, max: 400n }),
      fc.bigInt({ min: NARROW - 20n, max: NARROW + 20n }),
      fc.bigInt({ min: NARROW, max: 2n ** 63n - 1n }),
    ),
    { maxLength: 60 },
  )
  .map((positions) => positions.sort((a, b) => (a < b ? -1 : 1)));
const RUNS = { seed: 20231231, numRuns: 300 };

function filled(positions: readonly bigint[], column = new Positions()): Positions {
  for (const position of positions) column.push(position);
  return column;
}

describe('Positions', () => {
  it('give back and count what was put in, whether it needs 32 bits or 64', () => {
    fc.assert(
      fc.property(ascending, fc.bigInt({ min: 0n, max: NARROW + 30n }), (positions, cut) => {
        const column = filled(positions);
        expect(positions.map((_, i) => column.at(i + 1))).toEqual(positions);
        expect(column.last).toBe(positions.at(-1) ?? 0n);
        for (const bound of [cut, ...positions])
          expect(column.countUpTo(bound)).toBe(positions.filter((position) => position <= bound).length);
      }),
      RUNS,
    );
  });

  it('go on from what was written, and take another last one', () => {
    fc.assert(
      fc.property(ascending, fc.nat({ max: 60 }), (positions, written) => {
        const begun = filled(positions.slice(0, written));
        const column = filled(positions.slice(written), new Positions(begun.written()));
        expect(positions.map((_, i) => column.at(i + 1))).toEqual(positions);
        column.push(2n ** 62n);
        column.replaceLast(2n ** 63n - 1n);
        expect(column.last).toBe(2n ** 63n - 1n);
        expect(column.length).toBe(positions.length + 1);
      }),
      RUNS,
    );
  });

  it('take 4 bytes each while they can', () => {
    const column = filled(Array.from({ length: 1_000 }, (_, i) => BigInt(i + 1)));
    expect(column.written().byteLength).toBe(4_000);
    column.push(NARROW);
    expect(column.written().byteLength).toBe(8_008);
  });
});
