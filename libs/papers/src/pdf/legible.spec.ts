import { describe, expect, it } from '@jest/globals';
import { isLegible } from './legible';

/** The glyph numbers of a font, taken for characters: what comes out where a font does not say what its glyphs are. */
const asGlyphs = (text: string, shift: number) =>
  [...text].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + shift)).join('');

const LINE = '2023年度收、支总计1,234.56万元。与2022年度相比，各增加100.00万元，增长8.81%。';

describe('the text of a page', () => {
  it('is legible in Chinese, in full-width digits, with radicals and signs', () => {
    expect(isLegible([LINE, '１２３４．５６', '⼀般公共预算〔2023〕15号①②√≥℃—…《》'])).toBe(true);
    expect(isLegible(['The budget of 2023, in 10 thousand yuan: 1,234.56'])).toBe(true);
  });

  it('is not legible where glyph numbers came out', () => {
    expect(isLegible([asGlyphs(LINE, -29)])).toBe(false);
    expect(isLegible([asGlyphs('水利部门决算公开收入支出总体情况说明表格', -17_000)])).toBe(false);
  });

  it('is taken for text where there is too little of it to tell', () => {
    expect(isLegible(['ก'])).toBe(true);
  });
});
