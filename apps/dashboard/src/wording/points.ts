/** Decimal text with two decimals, as the API prints points, amounts of 元 and percents of a bridge, in hundredths; of what is undefined, none. */
export function hundredthsOf(text: string | null): number {
  return Number((text ?? '0.00').replace('.', ''));
}

/** Hundredths with two decimals and a real minus sign (U+2212). */
export function formatPoints(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '−' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** With its sign, also where it adds. */
export function formatGain(hundredths: number): string {
  return hundredths > 0 ? `+${formatPoints(hundredths)}` : formatPoints(hundredths);
}
