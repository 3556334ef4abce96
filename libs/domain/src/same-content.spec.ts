import { describe, expect, it } from '@jest/globals';
import { sameContent } from './same-content';

describe('two contents are the same', () => {
  it.each([
    ['whatever the order of keys', { a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 }],
    ['where one leaves out what the other has as undefined', { a: 1 }, { a: 1, b: undefined }],
  ])('%s', (_, left, right) => {
    expect(sameContent(left, right)).toBe(true);
    expect(sameContent(right, left)).toBe(true);
  });
});

describe('two contents differ', () => {
  it.each([
    ['by one value', { a: 1 }, { a: 2 }],
    ['by a value that one lacks', { a: 1 }, { a: 1, b: 0 }],
    ['by the order of a list', [1, 2], [2, 1]],
    ['by the length of a list', [1], [1, 2]],
    ['where one is a list', [1], { 0: 1 }],
    ['where one is text', { a: '1' }, { a: 1 }],
  ])('%s', (_, left, right) => {
    expect(sameContent(left, right)).toBe(false);
    expect(sameContent(right, left)).toBe(false);
  });
});
