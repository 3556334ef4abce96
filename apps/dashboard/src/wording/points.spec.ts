import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatGain, formatPoints, hundredthsOf } from './points';

describe('points', () => {
  it.each([
    ['92.08', 9208],
    ['-0.05', -5],
    ['0.00', 0],
    ['59899800.00', 5_989_980_000],
  ])('reads %s as %d hundredths', (text, hundredths) => {
    expect(hundredthsOf(text)).toBe(hundredths);
  });

  it('are shown as they were read, with a real minus sign', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (hundredths) => {
        expect(hundredthsOf(formatPoints(hundredths).replace('−', '-'))).toBe(hundredths);
      }),
      { seed: 92, numRuns: 200 },
    );
  });

  it('tell a gain from a loss', () => {
    expect([5, -5, 0].map(formatGain)).toEqual(['+0.05', '−0.05', '0.00']);
  });
});
