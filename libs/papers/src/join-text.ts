/** A blank beside a Chinese character or a mark of its punctuation separates nothing: justified lines are full of them. */
const NEEDLESS_BLANK =
  /(?<=[\p{sc=Han}\u3001-\u303F\uFF00-\uFFEF“”‘’…—])\s+|\s+(?=[\p{sc=Han}\u3001-\u303F\uFF00-\uFFEF“”‘’…—])/gu;

/** The text without blanks that only the layout needs. Blanks between words and between numbers stay. */
function closeUp(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(NEEDLESS_BLANK, '').trim();
}

/** Lines as one text: words go on with a blank, everything else without. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => closeUp(text + (needsBlank(text, line) ? ' ' : '') + line), '');
}

/** `Office 2010` broken behind the word is two words; a number broken over lines is one number. */
function needsBlank(text: string, line: string): boolean {
  return /[A-Za-z]$/u.test(text) && /^[A-Za-z0-9]/u.test(line);
}
