import type { Block, Paragraph } from '../paper';
import { endsSentence, isNumbered } from '../paragraph-breaks';
import { joinParagraphs } from '../paragraph-from';

/** A shorter paragraph at the foot of a page is a heading. A heading does not continue on the next page. */
const SHORTEST = 12;

/** Joins a paragraph that ends a page in the middle of a sentence with the first paragraph of the next page. */
export function joinContinuedParagraphs(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.kind === 'paragraph' && block.kind === 'paragraph' && isContinued(before, block)) {
      joined[joined.length - 1] = joinParagraphs(before, block);
    } else joined.push(block);
  }
  return joined;
}

function isContinued(before: Paragraph, { page, text }: Paragraph): boolean {
  const lastPage = before.lines.at(-1)?.page ?? before.page;
  return (
    page === lastPage + 1 && before.text.length >= SHORTEST && !endsSentence(before.text) && !isNumbered(text)
  );
}
