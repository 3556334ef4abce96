/**
 * A blank next to a Chinese character or Chinese punctuation separates nothing. Justified lines are full of such
 * blanks.
 */
const NEEDLESS_BLANK =
  /(?<=[\p{sc=Han}\u3001-\u303F\uFF00-\uFFEF“”‘’…—])\s+|\s+(?=[\p{sc=Han}\u3001-\u303F\uFF00-\uFFEF“”‘’…—])/gu;

/** Removes blanks that only the layout needs. Blanks between words and between numbers stay. */
function closeUp(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(NEEDLESS_BLANK, '').trim();
}

/**
 * Joins lines to one text. A line that ends in a Latin word gets a blank before the next word or number; other lines
 * get none.
 */
export function joinLines(lines: readonly string[]): string {
  return joinedLines(lines).text;
}

/**
 * Like `joinLines`, and also says where in the text each line begins. Cleans only the joint between two lines again,
 * because a text may have any length.
 */
export function joinedLines(lines: readonly string[]): {
  readonly text: string;
  readonly from: readonly number[];
} {
  const [parts, from]: [string[], number[]] = [[], []];
  let [length, last] = [0, ''];
  for (const line of lines) {
    const whole = closeUp(last + (needsBlank(last, line) ? ' ' : '') + line);
    const part = whole.slice(last.length);
    parts.push(part);
    from.push(length);
    length += part.length;
    last = [...whole.slice(-2)].at(-1) ?? '';
  }
  return { text: parts.join(''), from };
}

/** `Office` and `2010` on two lines are two words. A number broken over two lines is one number. */
function needsBlank(text: string, line: string): boolean {
  return /[A-Za-z]$/u.test(text) && /^[A-Za-z0-9]/u.test(line);
}
