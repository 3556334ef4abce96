/** What stands where a number may stand, in a cell or a sentence. */
export type PrintedNumber =
  /** `value` is ASCII: a sign, digits, and the decimals as printed, without separators. */
  | { readonly kind: 'number'; readonly value: string; readonly isPercent: boolean }
  /** Nothing, a dash or a stroke. This is not a figure, and not 0. */
  | { readonly kind: 'blank' }
  /** Looks like a number but is not one, such as `513.5,7`. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'text' };

const PLAIN = /^([-−－–—])?[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%)?$/u;
const BLANK = /^(?:[-—–－─/／\s]*|\.{2,})$/u;
const NUMBERISH = /^[-−－–—(]?[¥￥]?\d[\d,.\s]*%?\)?$/u;

/** Reads full-width digits, separators and currency signs. `(3.00)` and `－3.00` are negative. */
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
