import { describe, expect, it } from '@jest/globals';
import { freeNumber, nextNumber } from './next-number';

describe('nextNumber', () => {
  it.each([
    ['记-0112', '记-0113'],
    ['记-0999', '记-1000'],
    ['9', '10'],
    ['2023-12-0001', '2023-12-0002'],
    ['记-A', undefined],
  ])('follows %s by %s', (last, next) => {
    expect(nextNumber(last)).toBe(next);
  });
});

describe('freeNumber', () => {
  it('passes over numbers that are taken', () => {
    expect(freeNumber('记-1', new Set(['记-2', '记-3']))).toBe('记-4');
    expect(freeNumber(undefined, new Set())).toBeUndefined();
  });
});
