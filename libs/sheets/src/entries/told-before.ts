import type { RowPlace } from '../tables/row-place';
import type { ToldPayment, ToldReversal } from './told';

type Told = ToldPayment | ToldReversal;

/** Rows with the same content. */
interface SameRows {
  readonly first: Told;
  /** The first row with this content, the second, and so on: each on the sheet where that count was first reached. */
  readonly rows: RowPlace[];
  /** The sheet that is being read, and how many of its rows had this content. */
  sheet: string;
  turn: number;
}

/**
 * Finds a row with the same content on an earlier sheet. Equal rows on one sheet are different rows. Sheets must be
 * read one after another.
 */
export class ToldBefore {
  // The whole content as a key would take too much memory for hundreds of thousands of rows. Few rows share this short
  // key.
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
