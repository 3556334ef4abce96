import { describe, expect, it } from '@jest/globals';
import { percentOf, withSign } from './rate';

describe('percentOf', () => {
  it.each([
    [598_998_000, 473_883_000, '126.40'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 20_000, '0.01'],
    [1, 20_001, '0.00'],
    [-1, 20_000, '−0.01'],
    [-1, 20_001, '0.00'],
    [0, 7, '0.00'],
    [9_007_199_254_740_991, 9_007_199_254_740_991, '100.00'],
    [27_021_597_764_222_973n, -27_021_597_764_222_973n, '−100.00'],
  ])('of %d and %d is %s', (numerator, denominator, percent) => {
    expect(percentOf(numerator, denominator)).toBe(percent);
  });

  it('is undefined over zero, never 0 or 100', () => {
    expect([percentOf(0, 0), percentOf(637, 0)]).toEqual([undefined, undefined]);
  });
});

describe('withSign', () => {
  it('says where a change adds and where it takes away, and nothing of none', () => {
    expect(['50.24', '−50.24', '0.00'].map(withSign)).toEqual(['+50.24', '−50.24', '0.00']);
  });
});
