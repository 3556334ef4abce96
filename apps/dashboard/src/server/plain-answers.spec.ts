import { describe, expect, it } from '@jest/globals';
import { plain } from './plain-answers';

describe('a plain answer', () => {
  it('has texts, keys and lists in place of objects that say nothing else', () => {
    const answer = { line: { key: 'a/b' }, spent: { amount: '12.00' }, list: [{ code: '302' }], none: null };
    expect(plain(answer)).toEqual({ line: 'a/b', spent: '12.00', list: ['302'], none: null });
  });

  it('shows marks that change the order of characters as marks', () => {
    expect(plain({ list: [{ payee: '甲\u202e乙\u200f', code: '1' }] })).toEqual({
      list: [{ payee: '甲⟨202E⟩乙⟨200F⟩', code: '1' }],
    });
  });
});
