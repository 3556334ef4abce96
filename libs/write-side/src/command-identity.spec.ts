import { describe, expect, it } from '@jest/globals';
import { clientKey, eventIdOf } from './command-identity';

describe('the key that a client gives', () => {
  it.each([undefined, '', ' ', '\u200b'])('%j is none', (given) => {
    expect(clientKey(given)).toBeUndefined();
  });

  it('is kept as given', () => {
    expect(clientKey('5f3c-1')).toBe('5f3c-1');
  });

  it('is told apart from every other however long it is, and whatever it is made of', () => {
    const long = 'k'.repeat(100_000);
    const given = [long, `${long}k`, 'k\ud800', 'k\udfff', 'k\ufffd', 'k'.repeat(200)];
    const keys = given.map((key) => clientKey(key) ?? '');
    expect(new Set(keys.map((key) => eventIdOf('budget-U1-2023', key, 0))).size).toBe(given.length);
    expect(keys.every((key) => key.length <= 200)).toBe(true);
    expect(given.map((key) => clientKey(key))).toEqual(keys);
  });

  it('is never a key of an import or of a carry-forward, nor another client key', () => {
    const own = [
      ...['import:U1:2023:v-1', 'carry-in:K1', 'cancel-carry-in:K1', 'take-back:R1'],
      'first-administrator https://id.example.cn admin',
    ];
    const keys = [...own, 'client:import:U1:2023:v-1'].map(clientKey);
    expect(keys.some((key) => own.includes(key ?? ''))).toBe(false);
    expect(new Set([...keys, ...own]).size).toBe(11);
  });
});
