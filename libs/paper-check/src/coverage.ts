import type { Paper } from '@ledger/papers';
import { printedNumber } from './printed-number';
import type { Coverage } from './report';
import type { PaperFigure } from './statement';
import { BARE_RATE, BARE_ZERO } from './text/mentions';

/** Amounts with a unit, and percentages, as sentences print them. */
const IN_TEXT = new RegExp(
  String.raw`(?<!\d)\d[\d,]*(?:[ \u00a0\u2009\u202f]\d{3}){0,4}(?:\.\d+)?\s*(?:[万亿]?元|%|％|${BARE_ZERO}|${BARE_RATE})`,
  'gu',
);

/**
 * Scores and counts become figures, too. They are not counted here, because they would hide amounts that were not read.
 */
const IN_SENTENCES: ReadonlySet<PaperFigure['unit']> = new Set(['WAN_YUAN', 'YUAN', 'YI_YUAN', 'PERCENT']);

/** How many numbers in cells, and amounts and rates in sentences, became figures. */
export function coverageOf({ blocks }: Paper, figures: readonly PaperFigure[]): Coverage {
  const seen = blocks.reduce((count, block) => {
    if (block.kind === 'paragraph') return count + (block.text.match(IN_TEXT)?.length ?? 0);
    return count + block.cells.filter(({ text }) => isFigure(text)).length;
  }, 0);
  const read = figures.filter(({ unit, mark }) => mark.table !== undefined || IN_SENTENCES.has(unit)).length;
  return { read: Math.min(read, seen), seen };
}

/** A number with decimals or separators. Bare digits may be codes or row numbers. */
function isFigure(text: string): boolean {
  return printedNumber(text).kind === 'number' && /[.,，%]/u.test(text);
}
