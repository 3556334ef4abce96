/** The percentage of two whole numbers with two decimals, rounded half away from zero; undefined over zero. */
export function percentOf(numerator: number, denominator: number): string | undefined {
  if (denominator === 0) return undefined;
  const negative = numerator < 0 !== denominator < 0;
  const [top, bottom] = [BigInt(Math.abs(numerator)), BigInt(Math.abs(denominator))];
  const hundredths = (top * 20_000n + bottom) / (bottom * 2n);
  const sign = negative && hundredths > 0n ? '−' : '';
  return `${sign}${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

/** A percentage of {@link percentOf} as a change: with a plus sign where it adds. */
export function withSign(percent: string): string {
  return percent.startsWith('−') || percent === '0.00' ? percent : `+${percent}`;
}
