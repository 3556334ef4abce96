import { describe, expect, it } from '@jest/globals';
import { clientKey } from './command-identity';

describe('the key that a client gives', () => {
  it.each([undefined, '', ' ', '\u200b'])('%j is none', (given) => {
    expect(clientKey(given)).toBeUndefined();
  });

  it('is kept as given', () => {
    expect(clientKey('5f3c-1')).toBe('5f3c-1');
  });

  it('is never a key of an import or of a carry-forward, nor another client key', () => {
    const own = ['import:U1:2023:v-1', 'carry-in:K1', 'cancel-carry-in:K1', 'take-back:R1'];
    const keys = [...own, 'client:import:U1:2023:v-1'].map(clientKey);
    expect(keys.some((key) => own.includes(key ?? ''))).toBe(false);
    expect(new Set([...keys, ...own]).size).toBe(9);
  });
});
