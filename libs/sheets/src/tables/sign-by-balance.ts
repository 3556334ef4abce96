import type { Fen } from '@ledger/domain';
import type { Cell } from '../reading/workbook';
import { readAmount } from '../values/amount';
import type { FoundTable } from './find-table';

/** Undefined if the balances do not show it. */
export type SignRead = 'plain' | 'minus-is-out' | undefined;

interface Columns {
  readonly amount: number;
  readonly balance: number;
}

/**
 * Whether a minus takes from the balance or adds to it. All rows must agree, from the first to the last or, in a list that
 * begins with the newest, from the last to the first. A row that does not fit shows that the balance is another one.
 */
export function signByBalance({ sheet, heading, part }: FoundTable, columns: Columns): SignRead {
  const ways = new Map<string, SignRead>([
    ['later 1', 'minus-is-out'],
    ['later -1', 'plain'],
    ['earlier 1', 'minus-is-out'],
    ['earlier -1', 'plain'],
  ]);
  let before: Read | undefined;
  let pairs = 0;
  for (let at = heading.last + 1; at < part.to && ways.size > 0; at += 1) {
    const row = readOf(sheet.rows[at] ?? [], columns);
    if (before && row) {
      pairs += 1;
      for (const way of ways.keys()) if (!fits(way, before, row)) ways.delete(way);
    }
    before = row;
  }
  const [only, ...others] = new Set(ways.values());
  return pairs > 0 && others.length === 0 ? only : undefined;
}

interface Read {
  readonly amount: Fen;
  readonly balance: Fen;
}

function readOf(cells: readonly Cell[], { amount, balance }: Columns): Read | undefined {
  const [own, after] = [readAmount(cells[amount], 'YUAN'), readAmount(cells[balance], 'YUAN')];
  return own.kind === 'amount' && after.kind === 'amount'
    ? { amount: own.fen, balance: after.fen }
    : undefined;
}

/** The balance of a row is that after it. */
function fits(way: string, above: Read, below: Read): boolean {
  const [order, sign] = way.split(' ');
  const [earlier, later] = order === 'later' ? [above, below] : [below, above];
  return later.balance - earlier.balance === Number(sign) * later.amount;
}
