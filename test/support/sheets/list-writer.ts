import type { KnownPayment } from './known-year';
import type { Draw, ListColumn } from './lists';
import type { Notation } from './notations';
import { DAY_FIELDS } from './other-lists';
import type { Random } from './random';
import { PARTS, SECTION_NUMBERS, TOTALS, UNIT_LINES } from './words-around';
import type { Written, WrittenMerge } from './write-file';

export type ListKind = 'payments' | 'budget' | 'plan' | 'journal';

/** Where a list has its amounts, for what spoils them and adds them up. */
const AMOUNTS = {
  payments: 'amount',
  budget: 'amount',
  plan: 'month1',
  journal: 'debit',
} as const satisfies Record<ListKind, string>;

interface WriterKind {
  readonly kind: ListKind;
  /** Cells of one payee are merged over two rows. */
  readonly mergesPayees: boolean;
}

/** Writes a list row by row, and notes what it tells. */
export class ListWriter {
  readonly rows: Written[][] = [];
  readonly merges: WrittenMerge[] = [];
  readonly right: KnownPayment[] = [];
  readonly faults: { readonly row: number; readonly field: string }[] = [];
  subtotals = 0;
  private readonly hasSubtotals: boolean;
  private readonly isDirty: boolean;
  private sumFen = 0;
  private partFen = 0;

  private readonly random: Random;
  private readonly notation: Notation;
  private readonly kind: ListKind;
  private readonly mergesPayees: boolean;
  /** Of the row above, if it may be merged with the next. */
  private payeeAbove: string | undefined;

  constructor(
    private readonly columns: readonly ListColumn[],
    { random, notation, ...kind }: Draw & WriterKind,
  ) {
    [this.random, this.notation, this.kind, this.mergesPayees] = [
      random,
      notation,
      kind.kind,
      kind.mergesPayees,
    ];
    // A plan adds up month by month.
    this.hasSubtotals = random.chance(50) && this.kind !== 'plan';
    this.isDirty = random.chance(40);
  }

  has(field: string): boolean {
    return this.columns.some((column) => column.field === field);
  }

  preamble(): void {
    const unit = this.notation.unit === 'YUAN' ? '元' : '万元';
    const isSaid = this.columns.some(({ heads }) => heads.at(-1)?.includes('元）'));
    const lines = ['2024年支付明细表', '编制单位：某市自然资源局', '打印人：李明'].slice(
      0,
      this.random.whole(4),
    );
    for (const line of lines) this.rows.push([line]);
    if (lines.length > 0 && this.random.chance(50))
      this.merges.push({ top: 0, left: 0, bottom: 0, right: this.columns.length - 1 });
    // A list in 万元 says so somewhere; one that says nothing is in 元.
    if (!isSaid && (unit === '万元' || this.random.chance(50)))
      this.rows.push(['', '', this.random.of(UNIT_LINES)(unit)]);
    if (this.random.chance(20)) this.rows.push([]);
  }

  heading(): void {
    const depth = Math.max(...this.columns.map(({ heads }) => heads.length));
    const top = this.rows.length;
    for (let level = 0; level < depth; level += 1) this.rows.push(this.columns.map(() => undefined));
    for (const [column, { heads }] of this.columns.entries()) {
      const isAlone = heads.length < depth;
      if (isAlone) this.merges.push({ top, left: column, bottom: top + depth - 1, right: column });
      for (const [level, head] of heads.entries()) this.put(top + level, column, head);
    }
    this.mergeHeads(top);
    if (this.random.chance(15)) this.rows.push(this.columns.map((_, i) => i + 1));
  }

  /** Sections have a row above them that adds them up, where all amounts are right and in one column. */
  rowsPerSection(random: Random): number | undefined {
    const mayHave = this.kind === 'payments' && !this.isDirty && !this.has('income');
    return mayHave && random.chance(40) ? 2 + random.whole(6) : undefined;
  }

  section(index: number, payments: readonly KnownPayment[]): void {
    const fen = payments.reduce((sum, payment) => sum + payment.fen, 0);
    this.total(`${SECTION_NUMBERS[index] ?? ''}、${index % 2 === 0 ? '基本' : '项目'}支出`, fen);
  }

  take(payment: KnownPayment, index: number): void {
    const cells = this.columns.map(({ write }) => write(payment, index));
    const isSpoilt = this.isDirty && payment.reverses === undefined && this.random.chance(25);
    const spoilt = isSpoilt ? this.spoil(cells) : undefined;
    this.rows.push(cells);
    this.mergePayee(cells, spoilt === undefined ? payment.payee : undefined);
    if (spoilt === undefined) this.right.push(payment);
    else this.faults.push({ row: this.rows.length, field: spoilt });
    // What came in has a column of its own, and no part in the sum of what went out.
    if (spoilt !== 'amount' && !(payment.fen < 0 && this.has('income'))) this.add(payment.fen);
    if (this.hasSubtotals && (index + 1) % 5 === 0) this.subtotal(this.random.of(PARTS), this.partFen);
  }

  end(): void {
    if (this.hasSubtotals) this.subtotal(this.random.of(TOTALS), this.sumFen);
    if (this.random.chance(30)) this.rows.push([], ['制表人：王芳', '', '审核人：赵强']);
  }

  /** One cell for both where the row above has the same payee. */
  private mergePayee(cells: Written[], payee: string | undefined): void {
    const column = this.columns.findIndex(({ field }) => field === 'payee');
    const isSame = this.mergesPayees && payee !== undefined && payee === this.payeeAbove;
    this.payeeAbove = isSame ? undefined : payee;
    if (!isSame || column < 0) return;
    cells[column] = undefined;
    const bottom = this.rows.length - 1;
    this.merges.push({ top: bottom - 1, left: column, bottom, right: column });
  }

  private add(fen: number): void {
    this.sumFen += fen;
    this.partFen += fen;
  }

  private subtotal(name: string, fen: number): void {
    this.total(name, fen);
    this.partFen = 0;
  }

  private total(name: string, fen: number): void {
    this.payeeAbove = undefined;
    const amount = this.columns.findIndex(({ field }) => field === AMOUNTS[this.kind]);
    const label = amount === 0 ? 1 : 0;
    this.rows.push(
      this.columns.map((_, i) => (i === amount ? this.notation.amount(fen) : i === label ? name : undefined)),
    );
    this.subtotals += 1;
  }

  /** Makes one cell wrong, and names its field. */
  private spoil(cells: Written[]): string {
    const [spoilt, value] = this.random.of([
      ['amount', undefined],
      ['amount', '12.3456789'],
      ['amount', '1,23.00'],
      ['amount', '待核'],
      ['date', '2024-02-30'],
      ['date', '待定'],
      ['payee', undefined],
    ] as const);
    // A journal may name no payee, and in a plan a blank month is none.
    const mayBeBlank = value === undefined && (this.kind === 'plan' || spoilt === 'payee');
    const field = mayBeBlank && this.kind !== 'payments' ? 'date' : spoilt;
    const names = field === 'date' ? DAY_FIELDS : [field === 'amount' ? AMOUNTS[this.kind] : field];
    cells[this.columns.findIndex((column) => names.includes(column.field ?? ''))] =
      value ?? (field === 'date' ? '待定' : value);
    return field;
  }

  /** One head over several columns. */
  private mergeHeads(top: number): void {
    const first = this.rows[top] ?? [];
    for (let left = 0; left < first.length; left += 1) {
      const head = first[left];
      let right = left;
      if (this.columns[left]?.heads.length === 1) continue;
      while (head !== undefined && first[right + 1] === head && this.columns[right + 1]?.heads.length !== 1)
        right += 1;
      if (right === left) continue;
      this.merges.push({ top, left, bottom: top, right });
      for (let covered = left + 1; covered <= right; covered += 1) this.put(top, covered, undefined);
      left = right;
    }
  }

  private put(row: number, column: number, cell: Written): void {
    const cells = this.rows[row];
    if (cells) cells[column] = cell;
  }
}
