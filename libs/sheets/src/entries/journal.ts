import { yearOf } from '@ledger/domain';
import { note, type CellNote, type SheetRow } from '../tables/read-rows';
import type { AccountMeaning } from './mapping';
import { entryNote, fault, idOf, type RowResult, type SheetOptions } from './sheet-entry';

/** Accounts of expenditure in budgetary accounting begin with 7. */
const EXPENDITURE = /^7/;
/** At the end of a year expenditure accounts are emptied: that is no expenditure. */
const CLOSING = /(结转|转入|年末|期末)/;
const NO_PAYEE = '未载明（序时账）';

/** Debits of expenditure accounts become vouchers; numbers begin again each month, so the month is part of the number. */
export class Journal {
  private readonly seen = new Map<string, number>();
  /** A voucher's number and day stand in its first row only in some journals. */
  private last: Pick<SheetRow, 'day' | 'texts'> = { texts: {} };

  constructor(
    private readonly options: SheetOptions,
    private readonly accounts: Readonly<Record<string, AccountMeaning>>,
  ) {}

  read(row: SheetRow): RowResult {
    const { texts, amounts, codes, placeOf } = row;
    if (row.day !== undefined || texts.number !== undefined)
      this.last = { texts, ...(row.day !== undefined && { day: row.day }) };
    const account = codes.account?.code ?? '';
    if (!EXPENDITURE.test(account) && row.faults.length === 0) return { kind: 'left-out' };
    if (CLOSING.test(texts.summary ?? '')) return { kind: 'left-out' };
    const [fen, credit] = [amounts.debit ?? 0, amounts.credit ?? 0];
    const [day, number] = [row.day ?? this.last.day, texts.number ?? this.last.texts.number];
    const faults: CellNote[] = [...row.faults];
    if (fen < 0 || credit !== 0) faults.push(entryNote('NEGATIVE', placeOf(fen < 0 ? 'debit' : 'credit')));
    if (fen === 0 && credit === 0 && faults.length === 0) faults.push(note('NO_AMOUNT', placeOf('debit')));
    if (day === undefined) faults.push(note('NO_DATE', placeOf('date')));
    else if (yearOf(day) !== this.options.fiscalYear)
      faults.push(entryNote('OTHER_YEAR', placeOf('date'), { year: this.options.fiscalYear }));
    if (number === undefined) faults.push(entryNote('NO_NUMBER', placeOf('number')));
    const meaning = this.meaningOf(account);
    if (!meaning) faults.push(entryNote('ACCOUNT_UNKNOWN', placeOf('account'), { account }));
    if (faults.length > 0 || !meaning || day === undefined) return fault(...faults);
    return this.voucher(row, { fen, day, number: number ?? '', meaning });
  }

  private voucher({ texts }: SheetRow, found: Found): RowResult {
    const voucherNo = this.numbered(idOf(found.day.slice(0, 7), found.number));
    return {
      kind: 'entry',
      entryId: `v-${voucherNo}`,
      intent: {
        type: 'RecordExpenditure',
        occurredOn: found.day,
        voucherNo,
        line: found.meaning.line,
        economicCode: found.meaning.economicCode,
        amountFen: found.fen,
        procurementFen: 0,
        payee: texts.payee ?? NO_PAYEE,
        ...(texts.summary !== undefined && { summary: texts.summary }),
      },
    };
  }

  private numbered(id: string): string {
    const turn = (this.seen.get(id) ?? 0) + 1;
    this.seen.set(id, turn);
    return turn === 1 ? id : `${id.slice(0, 74)}#${turn}`;
  }

  private meaningOf(account: string): AccountMeaning | undefined {
    const known = Object.keys(this.accounts).filter((code) => account.startsWith(code));
    const longest = known.reduce((best, code) => (code.length > best.length ? code : best), '');
    return this.accounts[longest];
  }
}

interface Found {
  readonly fen: number;
  readonly day: string;
  readonly number: string;
  readonly meaning: AccountMeaning;
}
