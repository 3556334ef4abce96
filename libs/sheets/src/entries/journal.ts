import { parseLineKey, yearOf, type CalendarDate } from '@ledger/domain';
import { note, type CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import type { LineFinder } from './find-line';
import { meaningOf, type AccountMeaning } from './mapping';
import { entryNote } from './entry-note';
import type { SheetOptions } from './sheet-entry';
import { faulty, notCarriedOut, namedBy, type Told } from './told';

/** In budgetary accounting, accounts of expenditure begin with 7. */
export const EXPENDITURE = /^7/;
/** Words of closing entries. They empty the accounts at the end of the year and are not expenditure. */
const CLOSING = /(结转|转入|年末|期末)/;
const NO_PAYEE = '未载明（序时账）';

/** What the accounts mean: as the mapping says, or as proposed if it says nothing. */
export interface Meanings {
  readonly said: Readonly<Record<string, AccountMeaning>>;
  readonly proposed: Readonly<Record<string, AccountMeaning>>;
}

/**
 * Debits of expenditure accounts become rows of vouchers. A negative net amount reverses a payment if the row names a
 * voucher.
 */
export class Journal {
  /** Some journals print the number and the day of a voucher only in its first row. */
  private last: Pick<SheetRow, 'day' | 'texts'> = { texts: {} };

  constructor(
    private readonly options: SheetOptions,
    private readonly accounts: Meanings,
    private readonly lines: LineFinder,
  ) {}

  read(row: SheetRow): Told {
    const { texts, amounts, codes, placeOf } = row;
    if (row.day !== undefined || texts.number !== undefined)
      this.last = { texts, ...(row.day !== undefined && { day: row.day }) };
    const account = codes.account?.code ?? '';
    const meant = meaningOf(account, this.accounts.said);
    if (!meant && !EXPENDITURE.test(account) && row.faults.length === 0) return notExpenditure(row);
    if (CLOSING.test(texts.summary ?? '')) return { kind: 'left-out' };
    const notDone = notCarriedOut(row);
    if (notDone) return notDone;
    const { debit = 0, credit = 0 } = amounts;
    const fen = debit - credit;
    const day = row.day ?? this.last.day;
    const { number, bareNumber } = namedBy(texts.number === undefined ? this.last.texts : texts);
    const faults: CellNote[] = [...row.faults];
    if ((fen < 0 && texts.reverses === undefined) || (debit !== 0 && credit !== 0))
      faults.push(entryNote('NEGATIVE', placeOf(debit < 0 ? 'debit' : 'credit')));
    if (fen === 0 && faults.length === 0) faults.push(note('NO_AMOUNT', placeOf('debit')));
    faults.push(...this.faultsOfDay(row, day));
    if (number === undefined) faults.push(entryNote('NO_NUMBER', placeOf('number')));
    const said = meant ?? this.meaningIn(row);
    const meaning = said ?? this.accounts.proposed[account];
    if (!meaning && fen >= 0) faults.push(this.unknown(row, account));
    if (faults.length > 0 || day === undefined || number === undefined) return faulty(...faults);
    const bare = texts.number === undefined || bareNumber === undefined ? {} : { bareNumber };
    const told = { row: row.place, day, number, ...bare, ofMonth: true } as const;
    const { reverses, payee, summary } = texts;
    if (fen < 0 && reverses !== undefined)
      return {
        ...told,
        kind: 'reversal',
        reverses,
        fen: -fen,
        ...(payee !== undefined && { payee }),
        reason: summary ?? '冲销',
      };
    if (!meaning) return faulty();
    const payment = { ...told, kind: 'payment', pays: paid(row, fen, meaning) } as const;
    return said ? payment : { ...payment, warnings: [this.assumed(row, account, meaning)] };
  }

  private faultsOfDay({ placeOf }: SheetRow, day: CalendarDate | undefined): readonly CellNote[] {
    const { fiscalYear } = this.options;
    if (day === undefined) return [note('NO_DATE', placeOf('date'))];
    return yearOf(day) === fiscalYear ? [] : [entryNote('OTHER_YEAR', placeOf('date'), { year: fiscalYear })];
  }

  /** Some ledgers print the budget codes beside the account. Then the row itself names its line. */
  private meaningIn(row: SheetRow): AccountMeaning | undefined {
    const found = saysLine(row) ? this.lines.of(row) : undefined;
    if (!found?.ok) return undefined;
    const economicCode = row.codes.economic?.code ?? parseLineKey(found.line)?.economicCode ?? '';
    return { line: found.line, economicCode };
  }

  private unknown(row: SheetRow, account: string): CellNote {
    const found = saysLine(row) ? this.lines.of(row) : undefined;
    if (!found || found.ok) return entryNote('ACCOUNT_UNKNOWN', row.placeOf('account'), { account });
    return this.lines.note(row, found);
  }

  private assumed({ placeOf }: SheetRow, account: string, { line, economicCode }: AccountMeaning): CellNote {
    const [lineZh, lineEn] = [this.lines.called([line], 'zh'), this.lines.called([line], 'en')];
    return entryNote('ACCOUNT_ASSUMED', placeOf('account'), { account, lineZh, lineEn, economicCode });
  }
}

/** An account without a code is an expenditure account if its name says so. Then its meaning must be known. */
function notExpenditure({ codes, texts, placeOf }: SheetRow): Told {
  const name = `${texts.account ?? ''} ${texts.accountName ?? ''}`;
  if (codes.account === undefined && /支出|费/.test(name))
    return faulty(entryNote('NO_CODE', placeOf('account')));
  return { kind: 'left-out' };
}

function saysLine({ codes, texts }: SheetRow): boolean {
  return codes.functional !== undefined || texts.line !== undefined;
}

function paid({ texts }: SheetRow, amountFen: number, { line, economicCode }: AccountMeaning) {
  return {
    line,
    economicCode,
    amountFen,
    procurementFen: 0,
    payee: texts.payee ?? NO_PAYEE,
    ...(texts.summary !== undefined && { summary: texts.summary }),
  };
}
