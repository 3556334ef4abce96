/** Whole fen (分), 1/100 yuan. A number, not a bigint: 2^53 fen are 90 trillion yuan, above any province's budget. */
export type Fen = number;

/** The units an amount is read and written in: 1 万元 = 10,000 元 = 1,000,000 分. */
export type MoneyUnit = 'WAN_YUAN' | 'YUAN' | 'FEN';

export const FEN_PER_WAN_YUAN = 1_000_000;

/** The largest amount in a single command: ten trillion yuan. It keeps all sums of a book in the safe range. */
export const MAX_AMOUNT_FEN = 10 ** 15;

const FRACTION_DIGITS = { WAN_YUAN: 6, YUAN: 2, FEN: 0 } as const satisfies Record<MoneyUnit, number>;
const LEAST_SHOWN = { WAN_YUAN: 2, YUAN: 2, FEN: 0 } as const satisfies Record<MoneyUnit, number>;

/**
 * The exact decimal text of an amount, in 万元 and 元 with at least two decimals: 473883000000 fen → '473883.00' 万元.
 * Nothing is rounded: 1 fen is '0.000001' 万元.
 */
export function formatFen(amountFen: Fen, unit: MoneyUnit = 'WAN_YUAN'): string {
  const digits = FRACTION_DIGITS[unit];
  const text = String(Math.abs(amountFen)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  let fraction = text.slice(text.length - digits);
  while (fraction.length > LEAST_SHOWN[unit] && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const sign = amountFen < 0 ? '-' : '';
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** 万元 with two decimals, rounded half up (away from zero), for screens and messages. */
export function formatWan(amountFen: Fen): string {
  const size = Math.abs(amountFen);
  const rest = size % 10_000;
  // By the rest: above 2^52 the quotient itself would be rounded.
  const cents = (size - rest) / 10_000 + (rest >= 5_000 ? 1 : 0);
  const sign = amountFen < 0 && cents !== 0 ? '-' : '';
  return `${sign}${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** The same with its unit. Uses 元 if 万元 would print 0.00. */
export function amountSaid(amountFen: Fen): string {
  const wan = formatWan(amountFen);
  return wan === '0.00' && amountFen !== 0 ? `${formatFen(amountFen, 'YUAN')} 元` : `${wan} 万元`;
}

/** Parses a decimal amount ('4738.83', '1,000.5') in `unit`; undefined if it is not an amount or not a whole fen. */
export function parseFen(text: string, unit: MoneyUnit = 'WAN_YUAN'): Fen | undefined {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return undefined;
  const digits = FRACTION_DIGITS[unit];
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return undefined;
  const value = Number((match[2] ?? '').replaceAll(',', '') + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(value)) return undefined;
  return match[1] === '-' && value !== 0 ? -value : value;
}
