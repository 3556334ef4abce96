import { isCaption } from './unruled/regions';

/** A line that is only a page number: `12`, `- 12 -`, `第 12 页`, `第 12 页 共 30 页`, `12/30`. */
const PAGE_NUMBER =
  /^[-—–－~·\s]*(?:第\s*|Page\s*|P\.?\s*)?\d{1,3}(?:\s*页)?(?:[\s,]*(?:\/|共|总共|of)\s*\d{1,3}\s*页?)?[-—–－~·\s]*$/iu;

export function isPageNumberText(text: string): boolean {
  return PAGE_NUMBER.test(plainText(text));
}

/** Half-width digits and single blanks. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Numbers of forms and of list items count up from page to page, too, but they are not page numbers. */
const NUMBERED_THING = /[表附项]|\d\.\d/u;

/**
 * One key for each number in the line that may be the page number: the text around it, and its distance from `page`.
 * Two lines with a common key differ only in the page number.
 */
export function countingKeys(text: string, page: number): readonly string[] {
  const plain = plainText(text);
  if (NUMBERED_THING.test(plain)) return [];
  return [...plain.matchAll(/\d+/gu)].flatMap(({ 0: digits, index }) => {
    const [before, after] = [plain.slice(0, index), plain.slice(index + digits.length)];
    if (digits.length > 3 || !(isOpen(before, /[-—–~·|/\s]$/u) && isOpen(after, /^[-—–~·|/\s]/u)))
      return isNamed(before, after) ? [keyOf('page', { before, after, offset: Number(digits) - page })] : [];
    const kind = isPageNumberText(plain) || isNamed(before, after) ? 'page' : 'other';
    return [keyOf(kind, { before, after, offset: Number(digits) - page })];
  });
}

interface Around {
  readonly before: string;
  readonly after: string;
  readonly offset: number;
}

function keyOf(kind: 'page' | 'other', { before, after, offset }: Around): string {
  return `${kind}\n${before}\n${after}\n${String(offset)}`;
}

function isOpen(beside: string, edge: RegExp): boolean {
  return beside === '' || edge.test(beside);
}

/** `第 3 页`, `Page 3`. */
function isNamed(before: string, after: string): boolean {
  return (/第\s?$/u.test(before) && /^\s?页/u.test(after)) || /\bpage\s?$/iu.test(before);
}

/**
 * Whether a line that is repeated on many pages may be a running line. Captions of tables and rows of amounts are not.
 */
export function isConstant(text: string): boolean {
  return !isCaption(text) && !/\d[.,]\d|表/u.test(text);
}
