import type { Fen } from '@ledger/domain';
import { AMOUNT_FIELDS, type Field } from './fields';
import type { CellNote } from './cell-note';
import type { SheetRow } from './read-rows';

/**
 * Checks subtotals. A subtotal must be the sum of the rows since an earlier subtotal, of the rows of its month, or of
 * all rows so far. A subtotal above the first row must be the sum of all rows.
 */
export class Subtotals {
  private readonly sums = AMOUNT_FIELDS.map((field) => new Sums(field));

  /** Passes the rows on and adds each of them. */
  *of(rows: Iterable<SheetRow>): Generator<SheetRow> {
    for (const row of rows) {
      for (const sums of this.sums) sums.take(row);
      yield row;
    }
  }

  /** Call it after all rows have passed. */
  wrong(): readonly CellNote[] {
    return this.sums.flatMap((sums) => [...sums.wrongAtFirst(), ...sums.wrong]);
  }
}

/** A sum may begin at most this many subtotals back. */
const LOOKED_BACK = 30;

/** The sums of one column that a subtotal may equal. */
class Sums {
  readonly wrong: CellNote[] = [];
  private all = 0n;
  /** What was before the first row. */
  private carried = 0n;
  private first: SheetRow | undefined;
  private isBegun = false;
  /** The sums since each of the last subtotals. */
  private since: bigint[] = [];
  private readonly months = new Map<string, bigint>();
  private month = '';

  constructor(private readonly field: Field) {}

  take(row: SheetRow): void {
    const fen = row.amounts[this.field];
    if (fen === undefined) return;
    if (row.kind === 'row') this.add(fen, row.day?.slice(0, 7) ?? '');
    else if (row.sums === 'before' && !this.isBegun) this.carried = BigInt(fen);
    else if (row.sums === 'below') return;
    else if (this.isBegun) this.check(row, BigInt(fen));
    else this.first ??= row;
  }

  wrongAtFirst(): readonly CellNote[] {
    const fen = this.first?.amounts[this.field];
    if (!this.first || fen === undefined || !this.isBegun || BigInt(fen) === this.all) return [];
    return [subtotalNote(this.first.placeOf(this.field), BigInt(fen), this.all)];
  }

  private check({ placeOf }: SheetRow, fen: bigint): void {
    const month = this.months.get(this.month);
    const isSum = [...this.since, this.all, this.carried + this.all, month].includes(fen);
    this.since = [...this.since, 0n].slice(-LOOKED_BACK);
    if (!isSum) this.wrong.push(subtotalNote(placeOf(this.field), fen, this.all));
  }

  private add(fen: Fen, month: string): void {
    this.isBegun = true;
    this.all += BigInt(fen);
    for (const [i, sum] of this.since.entries()) this.since[i] = sum + BigInt(fen);
    this.months.set(month, (this.months.get(month) ?? 0n) + BigInt(fen));
    this.month = month;
  }
}

function subtotalNote(place: string, fen: bigint, all: bigint): CellNote {
  const [printed, added] = [yuan(fen), yuan(all)];
  return {
    code: 'SUBTOTAL_DIFFERS',
    place,
    zh: `小计 ${printed} 元不是其上各行之和（全部之和 ${added} 元）`,
    en: `the subtotal of ${printed} yuan is not the sum of rows above it (all together ${added})`,
  };
}

function yuan(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
