import type { Box } from '../../paper';
import type { TextRun } from '../marks';
import type { TextLine } from '../text-lines';

/** A single word or number of a line. */
export interface Token extends Box {
  readonly text: string;
  readonly kind: TokenKind;
}

/** `digits` may be an amount, a code or a row number. */
type TokenKind = 'amount' | 'digits' | 'nothing' | 'word';

/** The tokens of a line, from left to right. */
export interface TokenLine extends Box {
  readonly tokens: readonly Token[];
  readonly size: number;
  readonly page: number;
}

const AMOUNT = /^[-−–—(]?[¥￥]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)%?\)?$|^[-−–—(]?\d+%\)?$/u;
const DIGITS = /^[-−–—(]?\d+\)?$/u;
const NOTHING = /^[-—–－─/]+$/u;

export function tokenLine(line: TextLine, page: number): TokenLine {
  const { left, top, right, bottom } = line;
  const parts = line.runs.flatMap(partsOf);
  const size = Math.max(...line.runs.map((run) => run.bottom - run.top));
  return { left, top, right, bottom, size, page, tokens: joinYears(parts).map(tokenOf) };
}

function tokenOf(run: TextRun): Token {
  return { ...run, kind: kindOf(run.text) };
}

function kindOf(text: string): TokenKind {
  const plain = text.normalize('NFKC').replaceAll('，', ',');
  if (AMOUNT.test(plain)) return 'amount';
  if (DIGITS.test(plain)) return 'digits';
  return NOTHING.test(plain) ? 'nothing' : 'word';
}

/** `2024` directly before `年预算` is one word, even in different fonts. So is a number and its `%`. */
function joinYears(parts: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && goesOn(before, part))
      joined[joined.length - 1] = { ...before, text: before.text + part.text, right: part.right };
    else joined.push(part);
  }
  return joined;
}

/** Words of two characters that are printed with a wide gap between them. */
const SPACED = /^(?:合计|总计|小计|项目|收入|支出|金额|单位|备注|科目|栏次|行次|名称|编码)$/u;

function goesOn(before: TextRun, part: TextRun): boolean {
  const gap = part.left - before.right;
  const size = part.bottom - part.top;
  if (SPACED.test(before.text + part.text) && part.text.length === 1) return gap < size * 8;
  if (gap > size * 0.45) return false;
  // A name and an amount that touch are two cells.
  if (gap < size * 0.05)
    return !(isNumber(before.text) && isNumber(part.text)) && !isBehindName(before, part);
  return (
    (/(?:^|[^\d.])20\d{2}$/u.test(before.text) && /^年/u.test(part.text)) ||
    (/\p{sc=Han}$/u.test(before.text) && /^20\d{2}年/u.test(part.text)) ||
    /^[%％）)]/u.test(part.text) ||
    /[（(]$/u.test(before.text)
  );
}

function isBehindName(before: TextRun, part: TextRun): boolean {
  return /[\p{sc=Han}）)]$/u.test(before.text) && kindOf(part.text) === 'amount' && part.text.includes('.');
}

function isNumber(text: string): boolean {
  return kindOf(text) !== 'word';
}

/** A run may hold the text of several cells. Splits it at its blanks. */
function partsOf(run: TextRun): readonly TextRun[] {
  if (!/\s/u.test(run.text.trim())) return [{ ...run, text: run.text.trim() }];
  const size = run.bottom - run.top;
  const marks = [...run.text];
  const printed = marks.reduce((sum, mark) => sum + (mark.trim() === '' ? 0 : widthOf(mark)), 0) * size;
  const blanks = marks.filter((mark) => mark.trim() === '').length;
  const room = run.right - run.left;
  const blank = Math.max(0, room - printed) / blanks;
  const scale = printed > room ? room / printed : 1;
  const parts: TextRun[] = [];
  let [x, from, text] = [run.left, run.left, ''];
  for (const mark of [...marks, ' ']) {
    if (mark.trim() !== '') {
      if (text === '') from = x;
      text += mark;
      x += widthOf(mark) * size * scale;
    } else {
      if (text !== '') parts.push({ ...run, text, left: from, right: Math.min(x, run.right) });
      text = '';
      x += blank;
    }
  }
  return parts;
}

/** In font sizes, typical for most fonts. */
function widthOf(mark: string): number {
  if (/[.,:;'|]/u.test(mark)) return 0.28;
  return /[\u0020-\u007e]/u.test(mark) ? 0.55 : 1;
}
