import { drawPayments, withReversals, type KnownPayment } from './known-year';
import { ListWriter, type ListKind } from './list-writer';
import { paymentColumns, type Draw, type ListColumn } from './lists';
import { drawNotation, type Notation } from './notations';
import { budgetColumns, journalColumns, planColumns } from './other-lists';
import { Random } from './random';
import { CSV_ENCODINGS } from './write-csv';
import { fileOf, type FileFormat } from './write-file';

/** A list as some system writes it, with what it tells. */
export interface ListFile {
  readonly kind: ListKind;
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
  /** Field → the lowest head of its column. */
  readonly columns: ReadonlyMap<string, string>;
  /** Rows that are right. */
  readonly payments: readonly KnownPayment[];
  /** Rows that are not: where they stand in the file, and the field that is wrong. */
  readonly faults: readonly { readonly row: number; readonly field: string }[];
  readonly subtotals: number;
  readonly notation: Notation;
}

const FORMATS: readonly FileFormat[] = ['xlsx', 'xls', ...CSV_ENCODINGS];

const COLUMNS = {
  payments: paymentColumns,
  budget: budgetColumns,
  plan: planColumns,
  journal: journalColumns,
} as const satisfies Record<ListKind, (draw: Draw) => readonly ListColumn[]>;
/** One of all described shapes, the same for the same seed. */
export function listFile(seed: number, kind: ListKind): ListFile {
  const random = new Random(seed);
  const notation = drawNotation(random);
  const columns = COLUMNS[kind]({ random, notation });
  const format = FORMATS[seed % FORMATS.length] ?? 'xlsx';
  // Merges are lost in CSV.
  const mergesPayees = kind === 'payments' && /^xls/.test(format);
  const writer = new ListWriter(columns, { random, notation, kind, mergesPayees });
  writer.preamble();
  writer.heading();
  const paid = drawPayments(random, 6 + random.whole(25));
  const payments = writer.has('reverses') ? withReversals(random, paid) : paid;
  const perSection = writer.rowsPerSection(new Random(seed + 7));
  for (const [i, payment] of payments.entries()) {
    if (perSection !== undefined && i % perSection === 0)
      writer.section(i / perSection, payments.slice(i, i + perSection));
    writer.take(payment, i);
  }
  writer.end();
  const named = new Map<string, string>();
  for (const { field, heads } of columns) if (field !== undefined) named.set(field, heads.at(-1) ?? '');
  return {
    kind,
    format,
    bytes: fileOf(writer, format),
    columns: named,
    payments: writer.right,
    faults: writer.faults,
    subtotals: writer.subtotals,
    notation,
  };
}
