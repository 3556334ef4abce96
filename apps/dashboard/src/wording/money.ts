/** How amounts are shown; the API is always asked in fen. */
export type ShownUnit = 'wanYuan' | 'yuan';

const DECIMALS = { wanYuan: 6, yuan: 2 } as const;

export function unitName(unit: ShownUnit): string {
  return unit === 'yuan' ? '元' : '万元';
}

/** For the head of a column: of a file, beside which no switch says the unit, or of amounts that are entered. */
export function inUnit(unit: ShownUnit): string {
  return `（${unitName(unit)}）`;
}

/**
 * Whole fen, as the API's text, in the unit asked for with two decimals, rounded half away from zero, with separators.
 * A negative amount has a real minus sign (U+2212).
 */
export function formatMoney(fen: string, unit: ShownUnit): string {
  const negative = fen.startsWith('-');
  const step = 10n ** BigInt(DECIMALS[unit] - 2);
  const hundredths = (BigInt(negative ? fen.slice(1) : fen) + step / 2n) / step;
  const whole = (hundredths / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = negative && hundredths > 0n ? '−' : '';
  return `${sign}${whole}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

/** The same; an amount that would read 0.00 of 万元 and is not zero is told in 元, with its unit. */
export function shownMoney(fen: string, unit: ShownUnit): string {
  const shown = formatMoney(fen, unit);
  return shown === '0.00' && Number(fen) !== 0 ? `${formatMoney(fen, 'yuan')} 元` : shown;
}

/** The same amount never rounded and without separators, for files that others compute with; at least two decimals. */
export function exactMoney(fen: string, unit: ShownUnit): string {
  const sign = fen.startsWith('-') ? '-' : '';
  const digits = fen.replace('-', '').padStart(DECIMALS[unit] + 1, '0');
  const decimals = digits.slice(-DECIMALS[unit]).replace(/^(..\d*?)0+$/, '$1');
  return `${sign}${digits.slice(0, -DECIMALS[unit])}.${decimals}`;
}
