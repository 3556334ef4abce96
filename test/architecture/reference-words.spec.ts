import { describe, expect, it } from '@jest/globals';
import { ERROR_REFERENCE } from '../../apps/api/src/errors/error-reference';

const entries = ERROR_REFERENCE.flatMap(({ title, entries: codes }) =>
  Object.entries(codes).map(([code, { meaning, cure }]) => ({ of: title.en, code, meaning, cure })),
);

/** Of what is wrong, all is told by the case: which argument, and why. */
const TOLD_BY_THE_CASE = '{field} {reason}';

/** The values that a text takes from its case; `reason` and `reasonEn` are one, in two languages. */
function factsIn(text: string): readonly string[] {
  const found = text.match(/\{\w+\}/g) ?? [];
  return [...new Set(found.map((fact) => fact.replace(/(?:Zh|En)?\}$/, '}')))].sort();
}

describe('every code of the reference', () => {
  it.each(entries)('says $code ($of) in Chinese and in English', ({ meaning, cure }) => {
    for (const { zh, en } of [meaning, cure]) {
      expect(zh.startsWith(TOLD_BY_THE_CASE) || /\p{Script=Han}/u.test(zh)).toBe(true);
      expect(en).toMatch(/[a-z]{2}/i);
    }
  });

  it.each(entries)('names of $code ($of) the same values in both languages, each in the same part', (one) => {
    for (const { zh, en } of [one.meaning, one.cure]) expect(factsIn(zh)).toEqual(factsIn(en));
  });

  it.each(entries)('says of $code ($of) how to mend it in other words than what is wrong', (one) => {
    for (const language of ['zh', 'en'] as const)
      expect(one.meaning[language]).not.toContain(one.cure[language].replace(/[.。]$/, ''));
  });
});
