import { describe, expect, it } from '@jest/globals';
import { counted } from './counted';

describe('a number with its noun', () => {
  it.each([
    [0, '0 faults'],
    [1, '1 fault'],
    [2, '2 faults'],
  ])('of %s is %s', (count, text) => {
    expect(counted(count, 'fault')).toBe(text);
  });
});
