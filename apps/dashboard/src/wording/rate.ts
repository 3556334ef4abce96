/** The percentage of two whole numbers with two decimals, rounded half away from zero; undefined over zero. */
export function percentOf(numerator: number | bigint, denominator: number | bigint): string | undefined {
  const [of, over] = [BigInt(numerator), BigInt(denominator)];
  if (over === 0n) return undefined;
  const negative = of < 0n !== over < 0n;
  const [top, bottom] = [sizeOf(of), sizeOf(over)];
  const hundredths = (top * 20_000n + bottom) / (bottom * 2n);
  const sign = negative && hundredths > 0n ? '−' : '';
  return `${sign}${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A percentage of {@link percentOf} as a change: with a plus sign where it adds. */
export function withSign(percent: string): string {
  return percent.startsWith('−') || percent === '0.00' ? percent : `+${percent}`;
}
