import type { Fen } from '@ledger/domain';
import type { Cell } from '../reading/workbook';
import { readAmount } from '../values/amount';
import type { FoundTable } from './find-table';

/** Undefined if the balances do not show it. */
export type SignRead = 'plain' | 'minus-is-out' | undefined;

interface Way {
  readonly isNewestFirst: boolean;
  readonly sign: SignRead;
}

const WAYS: readonly Way[] = [true, false].flatMap((isNewestFirst) => [
  { isNewestFirst, sign: 'minus-is-out' },
  { isNewestFirst, sign: 'plain' },
]);

interface Columns {
  readonly amount: number;
  readonly balance: number;
}

/**
 * Whether a minus takes from the balance or adds to it. All rows must agree, from the first to the last or, in a list that
 * begins with the newest, from the last to the first. A row that does not fit shows that the balance is another one.
 */
export function signByBalance({ sheet, heading, part }: FoundTable, columns: Columns): SignRead {
  let ways = WAYS;
  let before: Read | undefined;
  let pairs = 0;
  for (let at = heading.last + 1; at < part.to && ways.length > 0; at += 1) {
    const row = readOf(sheet.rows[at] ?? [], columns);
    if (before && row) {
      const [above, below] = [before, row];
      pairs += 1;
      ways = ways.filter((way) => fits(way, above, below));
    }
    before = row;
  }
  const [only, ...others] = new Set(ways.map(({ sign }) => sign));
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
function fits({ isNewestFirst, sign }: Way, above: Read, below: Read): boolean {
  const [earlier, later] = isNewestFirst ? [below, above] : [above, below];
  return later.balance - earlier.balance === (sign === 'plain' ? -later.amount : later.amount);
}
