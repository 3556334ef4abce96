import { parseLineKey, sameName, yearOf, type LineKey } from '@ledger/domain';
import { note, type CellNote, type SheetRow } from '../tables/read-rows';
import { findLine } from './find-line';
import { entryNote, fault, idOf, type RowResult, type SheetOptions } from './sheet-entry';

interface Paid {
  readonly voucherNo: string;
  readonly payee: string;
}

/** Payments become vouchers, one per row. A row without a number gets one of its content and its turn among its equals. */
export class Payments {
  private readonly seen = new Map<string, number>();
  /** By the number that stands on their rows. */
  private readonly paid = new Map<string, Paid[]>();

  constructor(private readonly options: SheetOptions) {}

  read(row: SheetRow): RowResult {
    const { day, amounts, texts, placeOf } = row;
    const fen = amounts.amount;
    const faults: CellNote[] = [...row.faults];
    const isFaulty = (field: 'amount' | 'date') => faults.some(({ place }) => place === placeOf(field));
    if (fen === undefined && !isFaulty('amount')) faults.push(note('NO_AMOUNT', placeOf('amount')));
    if (fen !== undefined && fen < 0 && texts.reverses === undefined)
      faults.push(entryNote('NEGATIVE', placeOf('amount')));
    if (day === undefined && !isFaulty('date')) faults.push(note('NO_DATE', placeOf('date')));
    if (day !== undefined && yearOf(day) !== this.options.fiscalYear)
      faults.push(entryNote('OTHER_YEAR', placeOf('date'), { year: this.options.fiscalYear }));
    if (fen !== undefined && day !== undefined && fen < 0 && texts.reverses !== undefined)
      return faults.length > 0
        ? fault(...faults)
        : this.reversal(row, { fen, day, voucherNo: texts.reverses });
    if (texts.payee === undefined) faults.push(entryNote('NO_PAYEE', placeOf('payee')));
    const found = findLine(row, this.options.lines);
    if (!found.ok)
      faults.push(
        entryNote('NO_LINE', placeOf(found.field), { candidates: found.candidates.join(', ') || '—' }),
      );
    if (faults.length > 0 || !found.ok || fen === undefined || day === undefined) return fault(...faults);
    return this.voucher(row, { fen, day, line: found.line });
  }

  /** A negative amount takes back part or all of the voucher that the row names. */
  private reversal(
    { texts, placeOf }: SheetRow,
    { fen, day, voucherNo }: { readonly fen: number; readonly day: string; readonly voucherNo: string },
  ): RowResult {
    const reversed = this.reversedBy(idOf(voucherNo), texts.payee);
    if (reversed === undefined)
      return fault(entryNote('REVERSES_ONE_OF_SEVERAL', placeOf('reverses'), { number: voucherNo }));
    const reversalNo = this.numbered(texts.number ?? idOf('冲销', voucherNo, day.replaceAll('-', ''), -fen));
    return {
      kind: 'entry',
      entryId: `r-${reversalNo}`,
      intent: {
        type: 'ReverseExpenditure',
        occurredOn: day,
        reversalNo,
        voucherNo: reversed,
        amountFen: -fen,
        reason: texts.summary ?? '退回',
      },
    };
  }

  /** Undefined where several payments above bear the number, and the payee is not that of one of them. */
  private reversedBy(number: string, payee: string | undefined): string | undefined {
    const paid = this.paid.get(number) ?? [];
    if (paid.length < 2) return paid[0]?.voucherNo ?? number;
    const [one, ...others] = paid.filter((other) => payee !== undefined && sameName(other.payee, payee));
    return others.length === 0 ? one?.voucherNo : undefined;
  }

  private voucher(
    { texts, codes }: SheetRow,
    { fen, day, line }: { readonly fen: number; readonly day: string; readonly line: LineKey },
  ): RowResult {
    const payee = texts.payee ?? '';
    const number = texts.number ?? idOf('无号', day.replaceAll('-', ''), fen, payee);
    const voucherNo = this.numbered(number);
    const known = this.paid.get(idOf(number)) ?? [];
    this.paid.set(idOf(number), [...known, { voucherNo, payee }]);
    return {
      kind: 'entry',
      entryId: `v-${voucherNo}`,
      intent: {
        type: 'RecordExpenditure',
        occurredOn: day,
        voucherNo,
        line,
        economicCode: codes.economic?.code ?? parseLineKey(line)?.economicCode ?? '',
        amountFen: fen,
        procurementFen: 0,
        payee,
        ...(texts.summary !== undefined && { summary: texts.summary }),
      },
    };
  }

  /** A number that stands on several rows is several payments: the second is told apart by its turn. */
  private numbered(number: string): string {
    const id = idOf(number);
    const turn = (this.seen.get(id) ?? 0) + 1;
    this.seen.set(id, turn);
    return turn === 1 ? id : `${id.slice(0, 74)}#${turn}`;
  }
}
