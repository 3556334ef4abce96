import { describe, expect, it } from '@jest/globals';
import { exactMoney, formatMoney, shownMoney } from './money';

describe('formatMoney', () => {
  it.each([
    ['5989980000', 'wanYuan', '5,989.98'],
    ['5989980000', 'yuan', '59,899,800.00'],
    ['-587290000', 'wanYuan', '−587.29'],
    ['5000', 'wanYuan', '0.01'],
    ['4999', 'wanYuan', '0.00'],
    ['-4999', 'wanYuan', '0.00'],
    ['0', 'yuan', '0.00'],
    ['9007199254740993', 'yuan', '90,071,992,547,409.93'],
  ] as const)('shows %s fen in %s as %s', (fen, unit, shown) => {
    expect(formatMoney(fen, unit)).toBe(shown);
  });
});

describe('shownMoney', () => {
  it.each([
    ['4999', 'wanYuan', '49.99 元'],
    ['-4999', 'wanYuan', '−49.99 元'],
    ['5000', 'wanYuan', '0.01'],
    ['0', 'wanYuan', '0.00'],
    ['0', 'yuan', '0.00'],
  ] as const)('shows %s fen in %s as %s', (fen, unit, shown) => {
    expect(shownMoney(fen, unit)).toBe(shown);
  });
});

describe('exactMoney', () => {
  it.each([
    ['5989980000', 'wanYuan', '5989.98'],
    ['-5872900001', 'wanYuan', '-5872.900001'],
    ['5', 'wanYuan', '0.000005'],
    ['100', 'yuan', '1.00'],
    ['-7', 'yuan', '-0.07'],
    ['1000000', 'wanYuan', '1.00'],
  ] as const)('writes %s fen in %s as %s', (fen, unit, written) => {
    expect(exactMoney(fen, unit)).toBe(written);
  });
});
