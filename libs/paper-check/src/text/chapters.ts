import type { Block, Paragraph } from '@ledger/papers';

/** A paragraph with the headings above it. */
export interface ChapterParagraph {
  /** Counted from 0 over all paragraphs of the paper. */
  readonly index: number;
  readonly paragraph: Paragraph;
  /** The numbers of the headings above it: `五（二）1`. */
  readonly chapter: string;
  /** The headings themselves, from the widest down, joined by `/`. */
  readonly topic: string;
}

const LEVELS = [
  /^([一二三四五六七八九十]{1,3})[、．.]/u,
  /^([（(][一二三四五六七八九十]{1,3}[)）])/u,
  /^(\d{1,2})[、．.](?!\d)/u,
];

/** The paragraphs of a paper in order, each with the headings above it. */
export function chapterParagraphs(blocks: readonly Block[]): readonly ChapterParagraph[] {
  const numbers: string[] = [];
  const headings: string[] = [];
  return blocks
    .filter((block) => block.kind === 'paragraph')
    .map((paragraph, index) => {
      if (/^第[一二三四五六七八九十]+部分/u.test(paragraph.text)) numbers.length = headings.length = 0;
      LEVELS.forEach((pattern, level) => {
        const number = pattern.exec(paragraph.text)?.[1];
        if (number === undefined) return;
        put(numbers, level, number);
        put(headings, level, headingIn(paragraph.text));
      });
      return {
        index,
        paragraph,
        chapter: numbers.join(''),
        topic: headings.filter((heading) => heading !== '').join('/'),
      };
    });
}

function put(levels: string[], level: number, text: string): void {
  const missing = Array<string>(Math.max(0, level - levels.length)).fill('');
  levels.splice(level, levels.length, ...missing, text);
}

const LONGEST_HEADING = 40;

/** A numbered line without an amount is a heading. A numbered sentence is not. */
function headingIn(text: string): string {
  return text.length <= LONGEST_HEADING && !/\d\s*(?:万元|元|%)/u.test(text) ? text : '';
}
