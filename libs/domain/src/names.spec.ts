import { describe, expect, it } from '@jest/globals';
import { textsAsSeen } from './command-texts';
import { DomainError } from './domain-error';
import { noteSpelling, spelledAsKnown } from './known-names';
import { asSeen, asSeenInLines, foldName, sameName } from './names';

const ZERO_WIDTH = '\u200b';

describe('a name as people see it', () => {
  it.each([
    ['甲 ', '甲'],
    [`甲${ZERO_WIDTH}`, '甲'],
    ['\u202e甲\u202c', '甲'],
    ['\ufeff记-0112', '记-0112'],
    ['e\u0301', 'é'],
    ['记\t0112\r\n', '记 0112'],
    ['\u0007甲\u001b[31m', '甲[31m'],
    ['甲\ud800', '甲'],
    ['\u3164', ''],
  ])('%j is %j', (typed, seen) => {
    expect(asSeen(typed)).toBe(seen);
  });

  it.each(['（本级）', 'ＤＵＰ', '财预〔2023〕12 号', '㈱', '𠮷野家', '葛\u{e0100}城'])(
    'keeps %s as typed',
    (typed) => {
      expect(asSeen(typed)).toBe(typed);
    },
  );

  it('may have several lines where it is a text, and nothing else that moves the cursor', () => {
    expect(asSeenInLines('一\r\n二\u2028三\u0007\t四 ')).toBe('一\n二\n三 四');
  });
});

describe('names are the same', () => {
  it.each([
    ['甲', '甲 '],
    ['甲', `甲${ZERO_WIDTH}`],
    ['DUP', 'ＤＵＰ'],
    ['DUP', 'dup'],
    ['（本级）', '(本级)'],
    ['记 0112', '记0112'],
    ['⾦额', '金额'],
    ['葛城', '葛\u{e0100}城'],
  ])('%j and %j', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  it.each([
    ['甲', '乙'],
    ['记-0112', '记0112'],
    ['', '甲'],
  ])('%j and %j are not', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });

  it('folding twice changes nothing', () => {
    for (const name of ['ＤＵＰ', 'İ', 'ﬃ', '㎏', 'Ω', '記 1'])
      expect(foldName(foldName(name))).toBe(foldName(name));
  });
});

describe('a known name', () => {
  const known = new Set(['DUP', 'Dup2', 'plain']);
  const spellings = new Map<string, string>();
  for (const name of known) noteSpelling({ spellings }, 'voucher', name);
  const spelled = (name: string) =>
    spelledAsKnown({ spellings, isKnown: (_, one) => known.has(one) }, 'voucher', name);

  it.each([
    ['DUP', 'DUP'],
    ['ＤＵＰ', 'DUP'],
    ['dup 2', 'Dup2'],
    ['PLAIN', 'plain'],
    ['Other', 'Other'],
  ])('%s is spelt %s', (name, spelling) => {
    expect(spelled(name)).toBe(spelling);
  });
});

describe('the texts of a command', () => {
  it('are the same object where nothing differs', () => {
    const command = { type: 'X', items: [{ line: 'a/b', amountFen: 1 }], payee: '某公司', reason: '退货' };
    expect(textsAsSeen(command)).toBe(command);
  });

  it('become what people see, at any depth', () => {
    const command = { a: [{ name: '甲 ' }, { name: '乙' }], reason: '一\r\n二' };
    expect(textsAsSeen(command)).toEqual({ a: [{ name: '甲' }, { name: '乙' }], reason: '一\n二' });
  });

  it.each([
    ['voucherNo', 200],
    ['payee', 2_000],
  ])('%s has at most %d characters', (field, most) => {
    expect(textsAsSeen({ [field]: '长'.repeat(most) })).toBeDefined();
    expect(() => textsAsSeen({ [field]: '长'.repeat(most + 1) })).toThrow(DomainError);
  });
});
