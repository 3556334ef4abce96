import type { Random } from './random';

/** A number that a paper prints: every print of it has an id, so that one of them can be spoilt. */
export interface Print {
  readonly id: number;
  readonly text: string;
}

/** Writes numbers as papers do, and remembers each. */
export class Printer {
  readonly prints: Print[] = [];

  constructor(
    private readonly spoilt: ReadonlyMap<number, string>,
    readonly decimals = 2,
  ) {}

  /** Fen as 万元. */
  amount(fen: number): string {
    return this.print(rounded(fen, 1_000_000, this.decimals));
  }

  percent(part: number, whole: number): string {
    return this.print(rounded(part * 100, whole, 2));
  }

  private print(text: string): string {
    const id = this.prints.length;
    this.prints.push({ id, text });
    return this.spoilt.get(id) ?? text;
  }
}

/** Half up, exactly: the numbers are whole and below 2^53. */
function rounded(dividend: number, divisor: number, decimals: number): string {
  const scaled =
    (BigInt(Math.abs(dividend)) * 10n ** BigInt(decimals) * 2n + BigInt(divisor)) / (BigInt(divisor) * 2n);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const sign = dividend < 0 && scaled !== 0n ? '-' : '';
  return `${sign}${digits.slice(0, digits.length - decimals)}.${digits.slice(-decimals)}`;
}

/** One slip of the pen: a digit, a digit more or less, two exchanged, the point moved. */
export function slip(text: string, random: Random): string {
  const digits = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  // The last two digits are left alone: a slip there may be no more than a rounding.
  const at = random.pick(digits.slice(0, Math.max(1, digits.length - 2)));
  const digit = Number(text[at]);
  const kind = random.whole(1, 4);
  const next = text[at + 1] ?? '';
  if (kind === 2) return text.slice(0, at) + String(random.whole(1, 9)) + text.slice(at);
  if (kind === 3 && /\d/u.test(next) && next !== text[at])
    return text.slice(0, at) + next + text[at] + text.slice(at + 2);
  if (kind === 4 && digits.length > 4) return rightAligned(text.replace('.', ''), 4);
  return text.slice(0, at) + String((digit + random.whole(1, 9)) % 10) + text.slice(at + 1);
}

function rightAligned(digits: string, decimals: number): string {
  const padded = digits.padStart(decimals + 1, '0');
  return `${padded.slice(0, padded.length - decimals)}.${padded.slice(padded.length - decimals, -2)}`;
}
