import { describe, expect, it } from '@jest/globals';
import { printedNumber } from './printed-number';

describe('a printed number', () => {
  it.each([
    ['1,234.50', '1234.50'],
    ['１２３．４０', '123.40'],
    ['(3.00)', '-3.00'],
    ['（3.00）', '-3.00'],
    ['－3.00', '-3.00'],
    ['–3.00', '-3.00'],
    ['¥ 12', '12'],
    ['0.00', '0.00'],
    ['12，345.6', '12345.6'],
  ])('%s reads %s', (text, value) => {
    expect(printedNumber(text)).toEqual({ kind: 'number', value, isPercent: false });
  });

  it.each(['', ' ', '-', '—', '——', '/', '…'])('«%s» is blank, and no zero', (text) => {
    expect(printedNumber(text)).toEqual({ kind: 'blank' });
  });

  it.each(['513.5,7', '1,23.00', '1,2345'])('%s is malformed, and nothing is guessed', (text) => {
    expect(printedNumber(text)).toEqual({ kind: 'malformed' });
  });

  it('tells a percentage from an amount and words from numbers', () => {
    expect(printedNumber('12.5％')).toEqual({ kind: 'number', value: '12.5', isPercent: true });
    expect(printedNumber('合计')).toEqual({ kind: 'text' });
  });
});
