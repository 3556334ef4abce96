import { joinedLines, joinLines } from './join-text';
import type { Box, Line, Paragraph } from './paper';

/** A printed line with its text. */
export interface PrintedLine {
  readonly text: string;
  readonly page: number;
  readonly box?: Box;
}

/** Makes a paragraph of printed lines, at least one. Each line keeps the index at which it begins in the text. */
export function paragraphFrom(printed: readonly PrintedLine[]): Paragraph {
  const { text, from } = joinedLines(printed.map((line) => line.text));
  const lines = printed.map(({ page, box }, index): Line => ({
    from: from[index] ?? 0,
    page,
    ...(box ? { box } : {}),
  }));
  return { kind: 'paragraph', page: printed[0]?.page ?? 1, text, lines };
}

/** Joins two paragraphs that a page break separated. */
export function joinParagraphs(one: Paragraph, other: Paragraph): Paragraph {
  const text = joinLines([one.text, other.text]);
  const from = text.length - other.text.length;
  return {
    ...one,
    text,
    lines: [...one.lines, ...other.lines.map((line) => ({ ...line, from: line.from + from }))],
  };
}
