import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenSeals } from './token-seals';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const [OLD, NEW] = [keyOf(1), keyOf(2)];
const TEXT = JSON.stringify([33, 'a-store', '4711', '2023-06-30']);

describe('a sealed token', () => {
  it('is the same for the same text, on every replica with the key, and says nothing of the text', () => {
    const token = new TokenSeals([NEW]).seal(TEXT);
    expect(new TokenSeals([NEW, OLD]).seal(TEXT)).toBe(token);
    expect(token).not.toBe(new TokenSeals([OLD]).seal(TEXT));
    expect(Buffer.from(token.slice(2), 'base64url').toString()).not.toContain('4711');
  });

  it('is opened by the key that sealed it, also once another seals', () => {
    const token = new TokenSeals([OLD]).seal(TEXT);
    expect(new TokenSeals([NEW, OLD]).open(token)).toBe(TEXT);
    expect(new TokenSeals([NEW]).open(token)).toBeUndefined();
  });

  it('repeats every text', () => {
    const seals = new TokenSeals([NEW]);
    const law = fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(seals.open(seals.seal(text))).toBe(text);
    });
    fc.assert(law, { seed: 20261129, numRuns: 300 });
  });

  it('is refused with any byte or letter of it changed', () => {
    const seals = new TokenSeals([NEW]);
    const token = seals.seal(TEXT);
    for (let at = 0; at < token.length; at++) {
      for (const letter of ['A', 'B', '_', '=', '.']) {
        const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        if (changed !== token) expect([changed, seals.open(changed)]).toEqual([changed, undefined]);
      }
    }
    for (const cut of ['', 'S.', token.slice(0, 20), `${token}A`, `${token}=`, token.slice(2)])
      expect(seals.open(cut)).toBeUndefined();
  });
});
