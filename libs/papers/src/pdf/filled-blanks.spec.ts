import { describe, expect, it } from '@jest/globals';
import { withFilledBlanks } from './filled-blanks';
import { linesOf, textOf } from './text-lines';
import type { TextRun } from './marks';

/** A run of ASCII, half as wide as high for each mark. */
function run(text: string, left: number): TextRun {
  return { text, left, right: left + text.length * 5, top: 100, bottom: 110 };
}

function lineOf(...runs: readonly TextRun[]): string {
  return linesOf(withFilledBlanks(runs)).map(textOf).join('\n');
}

describe('a number whose marks were drawn in several goes', () => {
  it('reads from left to right', () => {
    expect(lineOf(run('1234 56', 50), run('.', 70))).toBe('1234.56');
    expect(lineOf(run('1 234 56', 50), run(',', 55), run('.', 75))).toBe('1,234.56');
  });

  it('keeps blanks in which nothing stands, and runs that stand behind each other', () => {
    expect(lineOf(run('12 34', 50))).toBe('12 34');
    expect(lineOf(run('12 34', 50), run('56', 90))).toBe('12 34 56');
  });

  it('splits nothing where the other run stands on another line', () => {
    const below: TextRun = { ...run('.', 70), top: 130, bottom: 140 };
    expect(lineOf(run('1234 56', 50), below)).toBe('1234 56\n.');
  });
});
