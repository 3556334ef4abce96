import type { ChapterParagraph } from './chapters';

/**
 * No paragraph of a paper has more numbers. The limit is needed because each number is compared with those before it.
 */
export const MOST_NUMBERS = 1_500;

/**
 * The paragraphs without those that have too many numbers to be judged, such as a whole list that was pasted without its
 * lines, and the pages of these.
 */
export function withoutOverlong(paragraphs: readonly ChapterParagraph[]) {
  const { long = [], judged = [] } = Object.groupBy(paragraphs, (one) =>
    isOverlong(one) ? 'long' : 'judged',
  );
  return { judged, overlong: long.map(({ paragraph }) => paragraph.page) };
}

function isOverlong({ paragraph: { text } }: ChapterParagraph): boolean {
  return text.length > MOST_NUMBERS && (text.match(/\d+(?:[.,]\d+)*/gu)?.length ?? 0) > MOST_NUMBERS;
}
