import { childrenOf, type Element } from '../markup/elements';

/**
 * Elements that are not text of the paragraph: runs that were deleted or moved away, field codes, text boxes (read on their own) and older
 * copies.
 */
const NOT_TEXT = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:txbxContent',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
]);

/** The text of a paragraph as Word shows it; tabs stay tabs. */
export function wordText(element: Element): string {
  return childrenOf(element)
    .map((child) => {
      if (child.name === 'w:t') return child.children.filter((part) => typeof part === 'string').join('');
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      return NOT_TEXT.has(child.name) || isHidden(child) ? '' : wordText(child);
    })
    .join('');
}

function isHidden(run: Element): boolean {
  const properties = childrenOf(run).find(({ name }) => name === 'w:rPr');
  const mark = properties && childrenOf(properties).find(({ name }) => name === 'w:vanish');
  return mark !== undefined && !/^(?:0|false|off)$/u.test(mark.attributes['w:val'] ?? '');
}
