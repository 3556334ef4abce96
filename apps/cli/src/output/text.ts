import { decimalText, formatWan, percentText, type Fen, type Rate } from '@ledger/domain';

/** 万元 with two decimals and thousands separators. */
export function wan(amountFen: Fen | undefined): string {
  return amountFen === undefined ? '—' : grouped(formatWan(amountFen));
}

/** '126.40%', or '—' where the rate is undefined. */
export function percent(rate: Rate): string {
  const text = percentText(rate);
  return text === undefined ? '—' : `${grouped(text)}%`;
}

/** Hundredths of a point as '92.08'. */
export function points(hundredths: number | undefined): string {
  return hundredths === undefined ? '—' : decimalText(BigInt(hundredths), 2);
}

/** Chinese and English side by side. */
export function both({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return zh === en ? zh : `${zh} ${en}`;
}

function grouped(text: string): string {
  return text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}
