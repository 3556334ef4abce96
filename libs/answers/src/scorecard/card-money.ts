import { FISCAL_APPROPRIATION_BOOKS, parseLineKey, type Fen } from '@ledger/domain';
import type { Booked, Sums } from '../execution/booked';
import { adjustedOf, carriedInOf, executedOf } from '../execution/figures';
import type { CardOn } from './card';
import type { CardMoney, MoneyRow } from './scorecard.types';

/**
 * 项目资金 of a project's card, by source. What neither lines nor vouchers say is left out: whether a payment from a line
 * that has money of this year and of last year is of the one or of the other, and what of an initial budget was carried
 * over.
 */
export function cardMoney(booked: Booked, card: CardOn): CardMoney {
  const lines = booked.sumsBy(({ line }) => (card.has(line) ? line : undefined));
  const fiscal: Sums[] = [];
  const other: Sums[] = [];
  for (const [line, sums] of lines) {
    const book = parseLineKey(line)?.book;
    (book && FISCAL_APPROPRIATION_BOOKS.includes(book) ? fiscal : other).push(sums);
  }
  const carriedInFen = sumOf(fiscal, ({ amounts }) => carriedInOf(amounts));
  const saidFen = sumOf(fiscal, ({ amounts }) => amounts.carriedOver);
  const spent = executedBySource(fiscal);
  return {
    total: rowOf([...fiscal, ...other]),
    currentYear: {
      initialFen: sumOf(fiscal, ({ amounts }) => amounts.initial) - saidFen,
      adjustedFen: sumOf(fiscal, ({ amounts }) => adjustedOf(amounts)) - carriedInFen - saidFen,
      ...(spent && { executedFen: spent.currentYear }),
    },
    carriedOver: {
      ...((carriedInFen === 0 || saidFen > 0) && { initialFen: saidFen }),
      adjustedFen: carriedInFen + saidFen,
      ...(spent && { executedFen: spent.carriedOver }),
    },
    other: rowOf(other),
  };
}

function rowOf(lines: readonly Sums[]): MoneyRow {
  return {
    initialFen: sumOf(lines, ({ amounts }) => amounts.initial),
    adjustedFen: sumOf(lines, ({ amounts }) => adjustedOf(amounts)),
    executedFen: sumOf(lines, ({ amounts }) => executedOf(amounts)),
  };
}

/** Known where every line that was spent from has money of one source only. */
function executedBySource(
  lines: readonly Sums[],
): { readonly currentYear: Fen; readonly carriedOver: Fen } | undefined {
  let [currentYear, carriedOver] = [0, 0];
  for (const { amounts } of lines) {
    const executed = executedOf(amounts);
    const carried = carriedInOf(amounts) + amounts.carriedOver;
    if (carried === 0) currentYear += executed;
    else if (carried === adjustedOf(amounts)) carriedOver += executed;
    else if (executed !== 0) return undefined;
  }
  return { currentYear, carriedOver };
}

function sumOf(lines: readonly Sums[], part: (sums: Sums) => Fen): Fen {
  return lines.reduce((sum, line) => sum + part(line), 0);
}
