import { counted } from './counted';
import type { Wording } from './domain-error';
import { formatFen, type Fen } from './money';

/** An event in one line, and the numbers that lists show in separate columns. */
export interface EventSummary {
  readonly text: Wording;
  readonly documentNo?: string;
  readonly voucherNo?: string;
  /** With the sign of its effect on the books. */
  readonly amountFen?: Fen;
}

/** The names that people use for things to which an event refers by key or id. */
export interface Called {
  readonly line: (key: string) => Wording;
  readonly indicator: (indicatorId: string) => Wording;
  readonly scorecard: (cardId: string) => Wording;
}

/** Used if no names are available. */
export const CALLED_BY_ID: Called = { line: both, indicator: both, scorecard: both };

/** Exact, at least two decimals: '4738.83 万元'. */
export function wan(amountFen: Fen): string {
  return `${formatFen(amountFen)} 万元`;
}

export function sumOf(items: readonly { readonly amountFen: Fen }[]): Fen {
  return items.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** `{ documentNo }` for spreading; empty if there is none. */
export function document(documentNo: string | undefined): { readonly documentNo?: string } {
  return documentNo === undefined ? {} : { documentNo };
}

/** In English. */
export function lineCount(lines: readonly unknown[]): string {
  return counted(lines.length, 'line');
}

/** The same text in both languages. */
export function both(text: string): Wording {
  return { zh: text, en: text };
}
