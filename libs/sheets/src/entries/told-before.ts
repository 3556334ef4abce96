import type { RowPlace } from '../tables/row-place';
import type { ToldPayment, ToldReversal } from './told';

type Told = ToldPayment | ToldReversal;

/** Rows that say the same. */
interface SameRows {
  readonly first: Told;
  /** The first row of each turn. */
  readonly rows: RowPlace[];
  /** The sheet that is read, and how many of its rows have said it. */
  sheet: string;
  turn: number;
}

/** Finds the row of another sheet that says the same: its equals on one sheet are rows of their own. Sheets come one after another. */
export class ToldBefore {
  // Of hundred thousands of rows the whole content as a key would be most of the memory: few rows share what is named here.
  private readonly told = new Map<string, SameRows[]>();

  take(told: Told): RowPlace | undefined {
    const { row } = told;
    const same = this.sameAs(told);
    if (same.sheet !== row.sheet) [same.sheet, same.turn] = [row.sheet, 0];
    same.turn += 1;
    const before = same.rows[same.turn - 1];
    if (!before) same.rows.push(row);
    return before === row ? undefined : before;
  }

  private sameAs(told: Told): SameRows {
    const fen = told.kind === 'payment' ? told.pays.amountFen : told.fen;
    const key = `${told.day} ${told.number ?? ''} ${fen}`;
    const near = this.told.get(key);
    const known = near?.find(({ first }) => contentOf(first) === contentOf(told));
    if (known) return known;
    const begun: SameRows = { first: told, rows: [told.row], sheet: told.row.sheet, turn: 0 };
    if (near) near.push(begun);
    else this.told.set(key, [begun]);
    return begun;
  }
}

function contentOf(told: Told): string {
  const { kind, day, number = '' } = told;
  const what = told.kind === 'payment' ? told.pays : [told.reverses, told.fen, told.payee];
  return JSON.stringify([kind, day, number, what]);
}
