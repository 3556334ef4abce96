import { childrenOf, type Element } from '../markup/elements';

/**
 * Elements that are not text of the paragraph: deleted runs, field codes, text boxes (read on their own) and older
 * copies.
 */
const NOT_TEXT = new Set(['w:del', 'w:instrText', 'w:txbxContent', 'mc:Fallback', 'w:pPr', 'w:rPr']);

/** The text of a paragraph as Word shows it. */
export function wordText(element: Element): string {
  return childrenOf(element)
    .map((child) => {
      if (child.name === 'w:t') return child.children.filter((part) => typeof part === 'string').join('');
      if (child.name === 'w:tab') return ' ';
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      return NOT_TEXT.has(child.name) ? '' : wordText(child);
    })
    .join('');
}
