import { z } from 'zod';
import { asWritten, columnOf, readCsv, type CsvRow } from './csv';
import type { PlacedEntry } from './entry-order';
import { date, instant, text, type FieldContext } from './fields';
import { entryIdOf } from './voucher-entry-id';
import { plainVoucher, type Cells } from './plain-voucher';
import type { Place, Problems } from './problems';
import { addSchemaProblems, readWith, type DataSource, type SchemaProblem } from './schema-problems';
import { SPENDING_KINDS } from './spending-kinds';
import {
  columnNamed,
  columnOfField,
  REQUIRED_COLUMNS,
  type VoucherColumn,
  type VoucherKind,
} from './voucher-columns';
import { MAX_FILE_CHARACTERS } from './year-file';
import { lineAt, type YamlSource } from './yaml-source';

export interface VoucherReading {
  readonly source: YamlSource;
  readonly attachments: Readonly<Record<string, string>>;
  readonly context: FieldContext;
}

/**
 * Reads the voucher file that the heading names. If the heading names none, there are no vouchers beside the year file.
 */
export function readVouchers(
  { source, attachments, context }: VoucherReading,
  problems: Problems,
): readonly PlacedEntry[] {
  const heading = z.object({ vouchers: z.string() }).safeParse(source.data);
  if (!heading.success) return [];
  const file = heading.data.vouchers.trim();
  const csv = Object.hasOwn(attachments, file) ? attachments[file] : undefined;
  if (csv === undefined) {
    problems.add('ATTACHMENT_MISSING', source.placeOf(['vouchers']), { name: file });
    return [];
  }
  const rows = openCsv(csv, file, problems);
  const [top, ...rest] = rows;
  if (!top) return [];
  const columns = readColumns(top, file, problems);
  if (!columns) return [];
  return rest.flatMap((row) => {
    const entry = readRow({ row, columns, file }, context, problems);
    return entry ? [entry] : [];
  });
}

function openCsv(csv: string, file: string, problems: Problems): readonly CsvRow[] {
  const top = { file, line: 1, column: 1, path: '' };
  const replaced = csv.indexOf('\uFFFD');
  if (csv.trim() === '') problems.add('EMPTY_FILE', top);
  else if (csv.length > MAX_FILE_CHARACTERS) problems.add('FILE_TOO_LARGE', top);
  else if (replaced >= 0) problems.add('NOT_UTF8', { ...top, line: lineAt(csv, replaced) });
  else {
    const result = readCsv(csv);
    if (result.ok) return result.rows;
    const { line, column, problem } = result;
    problems.add('CSV_QUOTES', { ...top, line, column }, { problem });
  }
  return [];
}

/** Which column stands in which place; undefined if the heading row cannot be read. */
function readColumns(row: CsvRow, file: string, problems: Problems): readonly VoucherColumn[] | undefined {
  const { line } = row;
  const columns: VoucherColumn[] = [];
  let faults = 0;
  const fault = (
    code: 'UNKNOWN_FIELD' | 'DUPLICATE_KEY' | 'MISSING_FIELD',
    column: number,
    field: string,
  ) => {
    problems.add(code, { file, line, column, path: field }, { field });
    faults += 1;
  };
  for (const [i, cell] of row.cells.entries()) {
    const column = columnNamed(cell);
    if (!column) fault('UNKNOWN_FIELD', columnOf(row, i), cell);
    else if (columns.includes(column)) fault('DUPLICATE_KEY', columnOf(row, i), cell);
    else columns.push(column);
  }
  for (const column of REQUIRED_COLUMNS) if (!columns.includes(column)) fault('MISSING_FIELD', 1, column);
  return faults === 0 ? columns : undefined;
}

interface VoucherRow {
  readonly row: CsvRow;
  readonly columns: readonly VoucherColumn[];
  readonly file: string;
}

const envelope = z.object({ on: date, by: text.exactOptional(), recordedAt: instant.exactOptional() });

function readRow(voucher: VoucherRow, context: FieldContext, problems: Problems): PlacedEntry | undefined {
  const { row, columns, file } = voucher;
  const place = { file, line: row.line, column: 1, path: '' };
  if (row.cells.length !== columns.length) {
    problems.add('CSV_COLUMNS', place, { found: row.cells.length, expected: columns.length });
    return undefined;
  }
  const cells = cellsOf(voucher);
  const [entryId, plain] = [entryIdOf(cells, context), plainVoucher(cells, context)];
  if (plain) return { ...plain, entryId, place };
  const kind = cells.reverses === undefined ? 'expenditure' : 'reversal';
  const source = rowSource(voucher, kind);
  const head = readWith(envelope, { ...cells, on: cells.date });
  if (!head.ok) addSchemaProblems(problems, { found: renamed(head.problems, kind), source });
  const on = head.ok ? head.value.on : '';
  const body = kind === 'expenditure' ? expenditureOf(cells) : reversalOf(cells);
  const read = SPENDING_KINDS[kind].read(body, on, context);
  if (!read.ok) addSchemaProblems(problems, { found: renamed(read.problems, kind), source });
  if (!head.ok || !read.ok) return undefined;
  const { by, recordedAt } = head.value;
  return {
    ...read.value,
    entryId,
    place,
    ...(by === undefined ? {} : { actor: by }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
}

/** Leaves out empty cells. */
function cellsOf({ row, columns }: VoucherRow): Cells {
  const cells: Cells = {};
  for (const [i, column] of columns.entries()) {
    const written = asWritten(row.cells[i] ?? '').trim();
    if (written) cells[column] = written;
  }
  return cells;
}

function expenditureOf(cells: Cells): Readonly<Record<string, unknown>> {
  const { guests, companions, letter: officialLetterNo, line, payee } = cells;
  const reception = guests ?? companions ?? officialLetterNo;
  return present({
    voucherNo: cells.voucher,
    row: cells.row,
    line,
    economicCode: cells.economic,
    amount: cells.amount,
    procurement: cells.procurement,
    payee,
    summary: cells.summary,
    commitmentId: cells.commitment,
    reception: reception === undefined ? undefined : present({ guests, companions, officialLetterNo }),
    vehicle: cells.vehicle,
    reason: cells.reason,
  });
}

/** The line and the payee of a reversal are only for human readers, because the reversed voucher has both. */
function reversalOf({ voucher, row, reverses, amount, procurement, reason, summary, ...cells }: Cells) {
  return present({
    reversalNo: voucher,
    reversalRow: row,
    voucherNo: reverses,
    row: cells.reversesRow,
    month: cells.reversesMonth,
    amount,
    procurement,
    reason: reason ?? summary,
  });
}

function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function rowSource({ row, columns, file }: VoucherRow, kind: VoucherKind): DataSource {
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const name = columnOfField(kind, String(path.at(-1) ?? ''));
    const cell = columns.findIndex((one) => one === name);
    return { file, line: row.line, column: cell < 0 ? 1 : columnOf(row, cell), path: name };
  };
  return { placeOf, placeOfKey: (path, key) => placeOf([...path, key]) };
}

/** Problems name the column instead of the field. */
function renamed(problems: readonly SchemaProblem[], kind: VoucherKind): readonly SchemaProblem[] {
  return problems.map((problem) => {
    const field = problem.details['field'];
    return typeof field === 'string'
      ? { ...problem, details: { ...problem.details, field: columnOfField(kind, field) } }
      : problem;
  });
}
