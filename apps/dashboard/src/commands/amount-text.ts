import type { ShownUnit } from '../wording/money';

const DECIMALS = { wanYuan: 6, yuan: 2 } as const;
const PLAIN = /^-?\d+(\.\d+)?$/;

/**
 * What was typed as an amount, as the API reads it: separators, spaces and full-width signs taken away. Undefined where
 * it is no number, or finer than a fen in that unit.
 */
export function amountText(typed: string, unit: ShownUnit): string | undefined {
  const plain = decimalText(typed);
  if (plain === undefined) return undefined;
  const decimals = plain.split('.')[1] ?? '';
  return decimals.length <= DECIMALS[unit] ? plain : undefined;
}

/** A number as the API reads it; undefined where what was typed is none. */
export function decimalText(typed: string): string | undefined {
  const plain = plainNumber(typed);
  return PLAIN.test(plain) ? plain : undefined;
}

/** The same amount in fen, as text; undefined where {@link amountText} is. */
export function fenText(typed: string, unit: ShownUnit): string | undefined {
  const text = amountText(typed, unit);
  if (text === undefined) return undefined;
  const negative = text.startsWith('-');
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const fen = BigInt(whole + decimals.padEnd(DECIMALS[unit], '0'));
  return negative && fen > 0n ? `-${fen}` : String(fen);
}

/** Digits as people type them, in the one form that the API reads. */
export function plainNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^[−–—]/, '-')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.');
}
