import type { Block, Paragraph } from '@ledger/papers';

/** A paragraph with the headings above it. */
export interface ChapterParagraph {
  readonly index: number;
  readonly paragraph: Paragraph;
  /** `五（二）1`: the numbers of the headings it stands under. */
  readonly chapter: string;
}

const LEVELS = [
  /^([一二三四五六七八九十]{1,3})[、．.]/u,
  /^([（(][一二三四五六七八九十]{1,3}[)）])/u,
  /^(\d{1,2})[、．.](?!\d)/u,
];

/** The paragraphs of a paper in order, each under the numbers of its headings, counted from `from`. */
export function chapterParagraphs(blocks: readonly Block[], from: number): readonly ChapterParagraph[] {
  const numbers: string[] = [];
  return blocks
    .filter((block) => block.kind === 'paragraph')
    .map((paragraph, index) => {
      if (/^第[一二三四五六七八九十]+部分/u.test(paragraph.text)) numbers.length = 0;
      LEVELS.forEach((pattern, level) => {
        const number = pattern.exec(paragraph.text)?.[1];
        if (number !== undefined)
          numbers.splice(
            level,
            numbers.length,
            ...Array<string>(level - numbers.length > 0 ? level - numbers.length : 0).fill(''),
            number,
          );
      });
      return { index: from + index, paragraph, chapter: numbers.join('') };
    });
}
