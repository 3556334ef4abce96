import { describe, expect, it } from '@jest/globals';
import { nameOn } from './unit-name';

const names = [
  { name: '国土资源局', from: '2022-01-01' },
  { name: '自然资源局', from: '2024-03-20' },
];

describe('the name of a unit on a day', () => {
  it.each([
    ['2021-12-31', '国土资源局'],
    ['2024-03-19', '国土资源局'],
    ['2024-03-20', '自然资源局'],
    ['2025-01-01', '自然资源局'],
  ])('on %s is %s', (day, name) => {
    expect(nameOn(names, day)).toBe(name);
  });

  it('is unknown where no name is known', () => {
    expect(nameOn([], '2024-01-01')).toBeUndefined();
  });
});
