import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { WARNING_CODES } from '@ledger/domain';
import { COMMANDS } from '../writing/commands';
import { ERROR_CODES } from '../graphql/error-codes';
import { CURES } from './cures';
import { ERROR_REFERENCE } from './error-reference';
import { printedErrors } from './print-errors';
import { partsOf } from './wording-parts';

const entries = ERROR_REFERENCE.flatMap((section) => Object.entries(section.entries));

describe('the error reference', () => {
  it('is the one that is committed: run `npm run errors` after a change of a catalogue', async () => {
    expect(printedErrors()).toBe(await readFile('docs/errors.md', 'utf8'));
  });

  it('has every code that a client can be given, and every warning', () => {
    const codes = new Set(entries.map(([code]) => code));
    expect([...ERROR_CODES, ...WARNING_CODES].filter((code) => !codes.has(code))).toEqual([]);
  });

  it('says of each code in both languages what it means, why it comes and how to mend it', () => {
    const silent = entries.flatMap(([code, { meaning, cause, cure }]) =>
      [meaning, cause, cure].every(({ zh, en }) => zh.trim() && en.trim()) ? [] : [code],
    );
    expect(silent).toEqual([]);
  });

  it('gives no code its own fault as its cure', () => {
    const uncured = entries.filter(
      ([, { meaning, cure }]) => meaning.en === cure.en || meaning.zh === cure.zh,
    );
    expect(uncured.map(([code]) => code)).toEqual([]);
  });

  it('names commands as the mutations that clients have', () => {
    const commands = Object.keys(COMMANDS).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    const named = entries.flatMap(([code, { meaning, cure }]) =>
      [meaning, cure].flatMap(({ zh, en }) =>
        `${zh} ${en}`.split(/\W+/).flatMap((word) => (commands.includes(word) ? [`${code} ${word}`] : [])),
      ),
    );
    expect(named).toEqual([]);
  });

  it('cures nothing that is no code', () => {
    const codes = new Set(entries.map(([code]) => code));
    expect(Object.keys(CURES).filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('the parts of a text', () => {
  it('are its first sentence and what follows', () => {
    expect(partsOf({ zh: '没有该单位。请先登记。', en: 'There is no unit. Register it first.' })).toEqual({
      wrong: { zh: '没有该单位', en: 'There is no unit' },
      cure: { zh: '请先登记。', en: 'Register it first.' },
    });
  });

  it('are not cut inside brackets, nor at the end', () => {
    const text = { zh: '编码（3 位；5 位）不对；请改正', en: 'no code (3; 5 digits); correct it' };
    expect(partsOf(text).wrong).toEqual({ zh: '编码（3 位；5 位）不对', en: 'no code (3; 5 digits)' });
    expect(partsOf({ zh: '已撤销。', en: 'It was withdrawn.' }).cure).toBeUndefined();
  });
});
