import {
  decimalText,
  FEN_PER_WAN_YUAN,
  formatWan,
  percentText,
  shown,
  type CalendarDate,
  type Fen,
  type Rate,
} from '@ledger/domain';
import type { TableCell } from './table';

/** Shown for a missing figure, and for a rate whose denominator is zero. */
const NONE = '—';

/** 万元 with two decimals and thousands separators. */
export function wanText(amountFen: Fen | undefined): string {
  return amountFen === undefined ? NONE : grouped(formatWan(amountFen));
}

/** '126.40%', or '—' where the rate is undefined. */
export function rateText(rate: Rate): string {
  const text = percentText(rate);
  return text === undefined ? NONE : `${grouped(text)}%`;
}

/** Hundredths of a point as text: '92.08'. */
export function pointsText(hundredths: number | undefined): string {
  return hundredths === undefined ? NONE : decimalText(BigInt(hundredths), 2);
}

/** Chinese and English side by side, on one line. */
export function both({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return shown(zh === en ? zh : `${zh} ${en}`);
}

/** An amount in 万元. */
export function wan(amountFen: Fen | undefined): TableCell {
  if (amountFen === undefined) return NONE;
  return { text: wanText(amountFen), value: amountFen / FEN_PER_WAN_YUAN, shown: 'amount' };
}

export function percent(rate: Rate): TableCell {
  if (!rate.defined) return NONE;
  return {
    text: rateText(rate),
    value: Number(rate.numerator) / Number(rate.denominator),
    shown: 'percent',
  };
}

/** Hundredths of a point. */
export function points(hundredths: number | undefined): TableCell {
  if (hundredths === undefined) return NONE;
  return { text: pointsText(hundredths), value: hundredths / 100, shown: 'points' };
}

export function count(value: number | bigint): TableCell {
  const number = Number(value);
  // Numbers in a workbook are exact only up to 2^53. Larger ones are written as text.
  return Number.isSafeInteger(number)
    ? { text: String(value), value: number, shown: 'count' }
    : String(value);
}

export function day(on: CalendarDate): TableCell {
  return { text: on, day: on };
}

function grouped(text: string): string {
  return text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}
