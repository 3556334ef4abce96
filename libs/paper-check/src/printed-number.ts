/** What a cell or a place in a sentence says where a number may stand. */
export type PrintedNumber =
  /** `value` in ASCII: a sign, digits, the decimals as printed, no separators. */
  | { readonly kind: 'number'; readonly value: string; readonly isPercent: boolean }
  /** Nothing, a dash, a stroke: no figure, and not 0. */
  | { readonly kind: 'blank' }
  /** Looks like a number and is none, as `513.5,7`. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'text' };

const PLAIN = /^([-−－–—])?[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%)?$/u;
const BLANK = /^(?:[-—–－─/／\s]*|\.{2,})$/u;
const NUMBERISH = /^[-−－–—(]?[¥￥]?\d[\d,.\s]*%?\)?$/u;

/** Reads full-width digits, separators, `(3.00)` and `－3.00` as negatives, and a currency sign. */
export function printedNumber(text: string): PrintedNumber {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replaceAll('，', ',');
  if (BLANK.test(plain)) return { kind: 'blank' };
  const inBrackets = /^\((.+)\)$/u.exec(plain)?.[1];
  const match = PLAIN.exec(inBrackets ?? plain);
  if (!match) return { kind: NUMBERISH.test(plain) ? 'malformed' : 'text' };
  const [, sign, whole = '', decimals = '', percent] = match;
  const isNegative = sign !== undefined || inBrackets !== undefined;
  return {
    kind: 'number',
    value: (isNegative ? '-' : '') + whole.replaceAll(',', '') + decimals,
    isPercent: percent !== undefined,
  };
}
