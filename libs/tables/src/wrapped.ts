import stringWidth from 'string-width';

/** The columns of a line: what fits on paper. */
const WIDTH = 96;
/** Numbers and words of letters stay whole. */
const UNBROKEN = /[\d.,:%A-Za-z+-]+|./gsu;

/** Breaks a text at {@link WIDTH} columns, so that a printed page cuts nothing away. */
export function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  let width = stringWidth(indent);
  for (const [part] of text.matchAll(UNBROKEN)) {
    const wide = stringWidth(part);
    if (width + wide > WIDTH) {
      lines.push(line.trimEnd());
      line = indent;
      width = stringWidth(indent);
      if (part === ' ') continue;
    }
    line += part;
    width += wide;
  }
  return [...lines, line];
}
