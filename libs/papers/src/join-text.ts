/** A blank beside a Chinese character or a mark of its punctuation separates nothing: justified lines are full of them. */
const NEEDLESS_BLANK =
  /(?<=[\p{sc=Han}\u3001-\u303F\uFF00-\uFFEF“”‘’…—])\s+|\s+(?=[\p{sc=Han}\u3001-\u303F\uFF00-\uFFEF“”‘’…—])/gu;

/** The text without blanks that only the layout needs. Blanks between words and between numbers stay. */
function closeUp(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(NEEDLESS_BLANK, '').trim();
}

/** Lines as one text: words go on with a blank, everything else without. */
export function joinLines(lines: readonly string[]): string {
  return joinedLines(lines).text;
}

/** The same, with where in it each line begins. Only what two lines meet at is looked at again: a text may have any length. */
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

/** `Office 2010` broken behind the word is two words; a number broken over lines is one number. */
function needsBlank(text: string, line: string): boolean {
  return /[A-Za-z]$/u.test(text) && /^[A-Za-z0-9]/u.test(line);
}
