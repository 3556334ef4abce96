/** An exact decimal: `units` × 10^−`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const DECIMAL = /^-?\d{1,20}(?:\.(\d{1,8}))?$/;

/** Undefined if the text is not a plain decimal number. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text);
  return match ? { units: BigInt(text.replace('.', '')), scale: match[1]?.length ?? 0 } : undefined;
}

/** Brings two decimals to one scale, so that they compare and divide exactly. */
export function onOneScale(left: Decimal, right: Decimal): readonly [bigint, bigint] {
  const scale = Math.max(left.scale, right.scale);
  return [left.units * 10n ** BigInt(scale - left.scale), right.units * 10n ** BigInt(scale - right.scale)];
}
