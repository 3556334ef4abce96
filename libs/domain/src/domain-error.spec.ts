import { describe, expect, it } from '@jest/globals';
import { DomainError, fillIn } from './domain-error';
import { inputRefusals, requireFen, requireFenFromZero } from './refusals';

describe('fillIn', () => {
  it('puts each detail in its place, and a dash where there is none', () => {
    expect(fillIn('{field}: {value} is no {what}', { field: 'line', value: 7 })).toBe('line: 7 is no —');
  });

  it.each([
    [-1_000_000, '-1.00'],
    [473_883_000_000, '473883.00'],
    [0, '0.00'],
    [10_100, '0.0101'],
    [1, '0.000001'],
  ])('reads %d fen as %s 万元, exact', (amountFen, wan) => {
    expect(fillIn('{amountFen} 万元', { amountFen })).toBe(`${wan} 万元`);
  });
});

describe('a refusal of an amount', () => {
  const refusalOf = (require: () => void): unknown => {
    try {
      require();
      return undefined;
    } catch (error) {
      return error;
    }
  };

  it('says it as people read it, and keeps the whole fen for programs', () => {
    const refusal = refusalOf(() => requireFenFromZero(-1_000_000, 'amountFen'));
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({
      zh: 'amountFen：金额 -1.00 万元不能为负数。请填写正数；减少用追减、冲销或释放来记录。',
      en: 'amountFen: -1.00 万元 must not be negative. Write it positive; a decrease is a reduction, a reversal or a release.',
      details: { amountFen: -1_000_000 },
    });
  });

  it.each([
    [10 ** 15 + 100, '1000000000.0001'],
    [1_500_000.5, '1.5000005'],
  ])('says also %d fen, which cannot be booked', (fen, wan) => {
    const { zh } = inputRefusals.AMOUNT_INVALID;
    expect(refusalOf(() => requireFen(fen, 'f'))).toMatchObject({
      zh: zh.replace('{field}', 'f').replace('{amount}', wan),
    });
  });
});
