import type { Box } from '../../paper';
import type { Span } from './columns';
import type { Token, TokenLine } from './tokens';

/** The text of one cell of a head, over one or more lines. */
export interface HeadText extends Box {
  readonly text: string;
}

/** In font sizes. Lines nearer than this belong to one cell. */
const TIGHT = 1.5;
/** Heads that stand alone below another head. They do not continue its name. */
const ALONE =
  /^(?:金额|[合小总]计|项目|(?:年初|调整|全年|上年|本年)?(?:决|预)算数?|执行数|基本支出|项目支出|(?:人员|公用)经费|科目(?:编码|名称)|行次|栏次|其中.*)$/u;

/** The cells in the lines of a head. */
export function headTexts(lines: readonly TokenLine[], columns: readonly Span[]): readonly HeadText[] {
  const cells: HeadText[] = [];
  for (const line of lines) {
    const words = wordsOf(line, columns);
    for (const word of words) {
      const above = cells.findLast((cell) => isOver(cell, word));
      const isGroup = above !== undefined && words.filter((other) => isOver(above, other)).length > 1;
      if (above && !isGroup && goesOn(above, word)) cells[cells.indexOf(above)] = joined(above, word, '');
      else cells.push(word);
    }
  }
  return cells;
}

/** Joins tokens of a line that are as near as parts of one word. */
function wordsOf({ tokens, size }: TokenLine, columns: readonly Span[]): readonly HeadText[] {
  const words: HeadText[] = [];
  for (const token of tokens) {
    const before = words.at(-1);
    const isNear = before && token.left - before.right < size * 0.3;
    if (isNear && !areParted(before, token, columns)) words[words.length - 1] = joined(before, token, '');
    else words.push(plain(token));
  }
  return words;
}

/** Whether the two stand over different columns. */
function areParted(one: HeadText, other: Token, columns: readonly Span[]): boolean {
  const isOn = (box: Box) => columns.filter(({ from, to }) => box.left < to && box.right > from);
  const [ones, others] = [isOn(one), isOn(other)];
  return ones.length > 0 && others.length > 0 && !ones.some((column) => others.includes(column));
}

function plain({ text, left, top, right, bottom }: Token): HeadText {
  return { text, left, top, right, bottom };
}

export function isOver(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left;
}

function goesOn(above: HeadText, word: HeadText): boolean {
  const size = Math.min(above.bottom - above.top, word.bottom - word.top);
  const isTight = word.bottom - above.bottom < size * TIGHT;
  const [wide, narrow] = [above.right - above.left, word.right - word.left];
  return isTight && above.text.length > 1 && wide > narrow * 0.75 && !ALONE.test(word.text);
}

function joined(one: HeadText, other: HeadText, between: string): HeadText {
  return {
    text: one.text + between + other.text,
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
